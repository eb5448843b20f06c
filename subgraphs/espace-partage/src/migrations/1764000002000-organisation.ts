import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Organisation1764000002000 implements MigrationInterface {
  name = 'Organisation1764000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key,
        siret text unique check (siret ~ '^[0-9]{14}$'),
        nom text collate "fr-x-icu" not null,
        nom_recherche text collate "C" not null,
        type text not null check (type in ('DEPARTEMENT', 'FRANCE_TRAVAIL', 'MISSION_LOCALE', 'CAF', 'MSA', 'REGION',
          'CAP_EMPLOI', 'DELEGATAIRE', 'SIAE', 'CCAS', 'AUTRE')),
        code_safir text,
        est_sensible boolean not null,
        code_commune text,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index organisation_nom on organisation (nom, id);
      create index organisation_nom_recherche on organisation (nom_recherche);
      create index organisation_commune on organisation (code_commune);
      create index organisation_modifie on organisation (modifie_le, id);

      create table professionnel (
        id uuid primary key,
        nom text collate "fr-x-icu" not null,
        prenom text collate "fr-x-icu" not null,
        nom_recherche text collate "C" not null,
        fonction text,
        courriel text,
        telephone text,
        organisation_id uuid not null references organisation (id),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index professionnel_organisation on professionnel (organisation_id);
      create index professionnel_nom on professionnel (nom, id);
      create index professionnel_nom_recherche on professionnel (nom_recherche);
      create index professionnel_modifie on professionnel (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table professionnel, organisation')
  }
}
