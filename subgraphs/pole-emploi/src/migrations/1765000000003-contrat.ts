import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Contrat1765000000003 implements MigrationInterface {
  name = 'Contrat1765000000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contrat (
        id uuid primary key,
        personne_id uuid not null,
        nature text not null check (nature in ('PPAE', 'CONTRAT_ENGAGEMENT')),
        statut text not null check (statut in ('BROUILLON', 'EN_ATTENTE_SIGNATURE', 'EN_COURS', 'BILAN_A_REALISER',
          'EN_ATTENTE_RENOUVELLEMENT', 'EXPIRE', 'NON_VALIDE', 'ANNULE', 'CLOS')),
        debut date not null,
        fin date check (fin >= debut),
        heures_par_semaine integer check (heures_par_semaine between 1 and 35),
        signe_le date,
        clos_le date,
        motif_cloture text check (motif_cloture in ('TERME', 'REPRISE_EMPLOI', 'CHANGEMENT_ORGANISME',
          'FIN_INSCRIPTION', 'RENOUVELLEMENT')),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create unique index contrat_un_vivant on contrat (personne_id)
        where statut in ('BROUILLON', 'EN_ATTENTE_SIGNATURE', 'EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT');
      create index contrat_personne on contrat (personne_id, debut desc, id desc);
      create index contrat_debut on contrat (debut, id);
      create index contrat_modifie on contrat (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contrat')
  }
}
