import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The household that the cap was read from stays with the sanction: it is what a control or an appeal looks at. */
export class SanctionFoyer1764000000110 implements MigrationInterface {
  name = 'SanctionFoyer1764000000110'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sanction add column foyer_plusieurs_personnes boolean;
      alter table sanction add constraint sanction_plafond_foyer
        check (foyer_plusieurs_personnes is not true or taux_pourcent <= 50);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sanction drop column foyer_plusieurs_personnes')
  }
}
