import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whether somebody waits for a steward is asked of each person that a lot shows. */
export class CasDUnePersonne1764400000000 implements MigrationInterface {
  name = 'CasDUnePersonne1764400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index cas_personne on cas (personne_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index cas_personne')
  }
}
