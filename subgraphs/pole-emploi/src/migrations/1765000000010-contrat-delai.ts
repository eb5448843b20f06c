import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the law of full employment asks of a contrat d'engagement; rows from before have none of it. */
export class ContratDelai1765000000010 implements MigrationInterface {
  name = 'ContratDelai1765000000010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contrat
        add column motif_moins_de_15h text check (
          motif_moins_de_15h in ('SITUATION_INDIVIDUELLE', 'SANTE', 'HANDICAP', 'INVALIDITE', 'PARENT_ISOLE')
        ),
        add column orientation_notifiee_le date,
        add column a_signer_avant date,
        add constraint contrat_delai check (a_signer_avant > orientation_notifiee_le);
      create index contrat_fin on contrat (fin) where statut in ('EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index contrat_fin;
      alter table contrat drop column motif_moins_de_15h, drop column a_signer_avant, drop column orientation_notifiee_le;
    `)
  }
}
