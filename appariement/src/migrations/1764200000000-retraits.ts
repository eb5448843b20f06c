import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Persons who are withdrawn from the hub, and which partner has done so. Holds no identity: it outlives what it erased. */
export class Retraits1764200000000 implements MigrationInterface {
  name = 'Retraits1764200000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table retrait (
        id uuid primary key default gen_random_uuid(),
        personne_id uuid not null,
        noms uuid[] not null,
        nature text not null check (nature in ('CONSERVATION', 'OPPOSITION', 'DECISION')),
        auteur text not null,
        motif text not null,
        position bigint not null,
        demande_le timestamptz(3) not null default now()
      );
      create index retrait_noms on retrait using gin (noms);
      create index retrait_position on retrait (position);

      create table retrait_accuse (
        retrait_id uuid not null references retrait,
        partenaire text not null,
        accuse_le timestamptz(3) not null default now(),
        primary key (retrait_id, partenaire)
      );

      -- How far each partner says it has applied the feed.
      create table suivi_evenements (
        partenaire text primary key,
        position bigint not null,
        dit_le timestamptz(3) not null default now()
      );

      create index evenement_personne on evenement ((contenu ->> 'personneId'));
      create index cas_candidats on cas using gin (candidats);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index cas_candidats, evenement_personne;
      drop table suivi_evenements, retrait_accuse, retrait;
    `)
  }
}
