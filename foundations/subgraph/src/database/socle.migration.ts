import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What every subgraph's database holds beside its own tables. */
export class Socle1700000000000 implements MigrationInterface {
  name = 'Socle1700000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotence (
        acteur text not null,
        cle uuid not null,
        action text not null,
        empreinte text not null,
        resultat jsonb,
        faite_le timestamptz not null default now(),
        primary key (acteur, cle)
      );
      create table personne_alias (
        alias uuid primary key,
        personne_id uuid not null
      );
      create index personne_alias_personne on personne_alias (personne_id);
      create table position_flux (
        flux text primary key,
        position bigint not null
      );
      create table evenement_sortant (
        position bigint generated always as identity primary key,
        id uuid not null unique default gen_random_uuid(),
        personne_id uuid not null,
        nature text not null,
        survenu_le timestamptz not null,
        objet_type text not null,
        objet_id uuid not null
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evenement_sortant, position_flux, personne_alias, idempotence')
  }
}
