import type { MigrationInterface, QueryRunner } from 'typeorm'

/** One index for each order in which the events of everybody are listed. */
export class EvenementListes1764000020000 implements MigrationInterface {
  name = 'EvenementListes1764000020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index evenement_parcours_survenu on evenement_parcours (survenu_le, id);
      create index evenement_parcours_recu on evenement_parcours (recu_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evenement_parcours_survenu, evenement_parcours_recu')
  }
}
