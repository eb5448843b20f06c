import type { MigrationInterface, QueryRunner } from 'typeorm'

export class OrientationPoleEmploi1765000000002 implements MigrationInterface {
  name = 'OrientationPoleEmploi1765000000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table orientation (
        id uuid primary key,
        personne_id uuid not null,
        parcours text not null check (parcours in ('EMPLOI_DIRECT', 'SOCIO_PROFESSIONNEL', 'SOCIAL',
          'ENTRETIEN_ORIENTATION', 'INDETERMINE')),
        statut text not null check (statut in ('PRECONISEE', 'DECIDEE')),
        etat text not null check (etat in ('EN_ATTENTE', 'BROUILLON', 'OUVERTE', 'CLOTUREE')),
        organisme_referent text not null check (organisme_referent in ('FRANCE_TRAVAIL', 'DEPARTEMENT', 'DELEGATAIRE',
          'MISSION_LOCALE', 'CAP_EMPLOI', 'INDETERMINE')),
        origine text check (origine in ('INSCRIPTION_VOLONTAIRE', 'INSCRIPTION_AUTO_CAF', 'INSCRIPTION_AUTO_MSA',
          'INSCRIPTION_AUTO_MISSION_LOCALE', 'INSCRIPTION_CONSEILLER', 'REPRISE_DE_STOCK')),
        decidee_le date not null,
        close_le timestamptz(3),
        version integer not null,
        modifie_le timestamptz(3) not null,
        check ((etat = 'CLOTUREE') = (close_le is not null))
      );
      create unique index orientation_une_ouverte on orientation (personne_id) where etat = 'OUVERTE';
      create index orientation_personne on orientation (personne_id, decidee_le desc, id desc);
      create index orientation_decidee on orientation (decidee_le, id);
      create index orientation_modifie on orientation (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table orientation')
  }
}
