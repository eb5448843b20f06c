import type { MigrationInterface, QueryRunner } from 'typeorm'

/** One index for each order in which households are listed. */
export class Listes1764100020000 implements MigrationInterface {
  name = 'Listes1764100020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index foyer_situation on foyer (situation_familiale_depuis, id);
      create index foyer_modifie on foyer (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index foyer_situation, foyer_modifie')
  }
}
