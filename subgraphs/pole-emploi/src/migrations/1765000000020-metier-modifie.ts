import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When a métier last changed, so that the list can be followed like the others. */
export class MetierModifie1765000000020 implements MigrationInterface {
  name = 'MetierModifie1765000000020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table metier add column modifie_le timestamptz(3) not null default now();
      create index metier_modifie on metier (modifie_le, code_rome);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table metier drop column modifie_le')
  }
}
