import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What imports leave behind: their state and faults, never a value of a file. */
export class Import1764100001000 implements MigrationInterface {
  name = 'Import1764100001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_cnaf (
        id uuid primary key,
        nom text not null,
        etat text not null check (etat in ('EN_COURS', 'PUBLIE', 'REJETE')),
        a_blanc boolean not null,
        tolerer integer not null,
        application text not null,
        code text,
        message text,
        type_flux text check (type_flux in ('QUOTIDIEN', 'MENSUEL')),
        flux_le timestamp,
        date_reference date,
        organismes text[] not null default '{}',
        empreinte text,
        compteurs jsonb not null default '{}',
        ecarts jsonb not null default '[]',
        ecarts_tus integer not null default 0,
        commence_le timestamptz(3) not null default now(),
        termine_le timestamptz(3)
      );
      create unique index import_cnaf_empreinte on import_cnaf (empreinte) where etat = 'PUBLIE';
      create index import_cnaf_commence on import_cnaf (commence_le desc, id);

      -- Lots of the matching service that must be confirmed or rejected, until it is done.
      create table lot_a_clore (
        import_id uuid primary key,
        issue text not null check (issue in ('CONFIRMER', 'REJETER'))
      );

      create table quarantaine (
        id bigint generated always as identity primary key,
        import_id uuid not null references import_cnaf,
        ligne integer not null,
        enregistrement text not null,
        champ text not null,
        nature_valeur text not null,
        code text not null,
        message text not null,
        empreinte text
      );
      create index quarantaine_import on quarantaine (import_id, id);
      create index quarantaine_empreinte on quarantaine (empreinte);

      -- Decisions of stewards as they come: one may come between matching and publication.
      create table rattachement_recu (
        cle text primary key,
        personne_id uuid,
        recu_le timestamptz not null default now()
      );

      -- Key of the digests by which a record is recognised from flow to flow.
      create table secret_local (
        nom text primary key,
        valeur text not null
      );
      insert into secret_local (nom, valeur)
      values ('cle-source', gen_random_uuid()::text || gen_random_uuid()::text);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table secret_local, rattachement_recu, quarantaine, lot_a_clore, import_cnaf')
  }
}
