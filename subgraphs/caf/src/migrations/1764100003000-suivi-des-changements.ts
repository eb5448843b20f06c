import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What follows the changes of members looks for the latest. */
export class SuiviDesChangements1764100003000 implements MigrationInterface {
  name = 'SuiviDesChangements1764100003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index membre_foyer_modifie on membre_foyer (modifie_le, id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index membre_foyer_modifie')
  }
}
