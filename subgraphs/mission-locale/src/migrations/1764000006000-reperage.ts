import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Reperage1764000006000 implements MigrationInterface {
  name = 'Reperage1764000006000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reperage (
        id uuid primary key,
        personne_id uuid,
        etat text not null check (etat in ('SIGNALE', 'PRIS_EN_CHARGE', 'CONTACTE', 'SANS_SUITE')),
        origine text not null check (origine in ('MISSION_LOCALE', 'FRANCE_TRAVAIL', 'DEPARTEMENT', 'CAF', 'CCAS', 'EDUCATION_NATIONALE', 'CENTRE_DE_FORMATION', 'COMMUNE', 'ASSOCIATION', 'FAMILLE', 'JEUNE', 'AUTRE')),
        consentement_contact boolean not null,
        signale_le date not null,
        conclu_le date,
        code_commune text,
        conseiller_id uuid,
        nom text collate "fr-x-icu",
        prenom text collate "fr-x-icu",
        date_naissance date,
        telephone text,
        courriel text,
        cle_appariement text not null unique,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index reperage_personne on reperage (personne_id, signale_le desc, id desc);
      create index reperage_signale_le on reperage (signale_le, id);
      create index reperage_modifie on reperage (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reperage')
  }
}
