import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A session may go on without an announced end: LHÉO writes it 99999999. */
export class SessionSansFin1764000003000 implements MigrationInterface {
  name = 'SessionSansFin1764000003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session_formation alter column fin drop not null')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update session_formation set fin = greatest(debut, current_date) where fin is null;
      alter table session_formation alter column fin set not null;
    `)
  }
}
