import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Territoire1764000003000 implements MigrationInterface {
  name = 'Territoire1764000003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commune (
        code text primary key,
        id uuid not null unique,
        nom text collate "fr-x-icu" not null,
        nom_recherche text collate "C" not null,
        codes_postaux text[] not null,
        population integer,
        departement text,
        region text,
        source text not null,
        millesime text,
        modifie_le timestamptz(3) not null
      );
      create index commune_nom on commune (nom, id);
      create index commune_nom_recherche on commune (nom_recherche);
      create index commune_codes_postaux on commune using gin (codes_postaux);
      create index commune_modifie on commune (modifie_le, id);

      create table territoire (
        id uuid primary key,
        nature text not null check (nature in ('DEPARTEMENT', 'EPCI', 'CLPE', 'ZONE_EMPLOI', 'MDS')),
        code text not null,
        nom text collate "fr-x-icu" not null,
        nom_recherche text collate "C" not null,
        source text not null,
        millesime text,
        modifie_le timestamptz(3) not null,
        unique (nature, code)
      );
      create index territoire_nom on territoire (nom, id);
      create index territoire_modifie on territoire (modifie_le, id);

      create table commune_territoire (
        territoire_id uuid not null references territoire (id),
        commune_code text not null references commune (code),
        primary key (territoire_id, commune_code)
      );
      create index commune_territoire_commune on commune_territoire (commune_code);

      create table referentiel_charge (
        nom text primary key,
        empreinte text not null,
        charge_le timestamptz not null default now()
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table referentiel_charge, commune_territoire, territoire, commune')
  }
}
