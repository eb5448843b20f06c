import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Orientation1764000004000 implements MigrationInterface {
  name = 'Orientation1764000004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table orientation (
        id uuid primary key,
        personne_id uuid not null,
        dossier_id uuid references dossier,
        parcours text not null check (parcours in ('EMPLOI_DIRECT', 'SOCIO_PROFESSIONNEL', 'SOCIAL', 'ENTRETIEN_ORIENTATION', 'INDETERMINE')),
        statut text not null check (statut in ('PRECONISEE', 'DECIDEE')),
        etat text not null check (etat in ('EN_ATTENTE', 'BROUILLON', 'OUVERTE', 'CLOTUREE')),
        organisme_referent text not null check (organisme_referent in ('FRANCE_TRAVAIL', 'DEPARTEMENT', 'DELEGATAIRE', 'MISSION_LOCALE', 'CAP_EMPLOI', 'INDETERMINE')),
        decidee_le date not null,
        close_le timestamptz(3),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index orientation_personne on orientation (personne_id, decidee_le desc, id desc);
      create index orientation_decidee_le on orientation (decidee_le, id);
      create index orientation_dossier on orientation (dossier_id);
      create index orientation_modifie on orientation (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table orientation')
  }
}
