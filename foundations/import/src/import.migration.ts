import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What imports leave behind: their state and faults, never a value of a file. For subgraphs that take files. */
export class Import1700000002000 implements MigrationInterface {
  name = 'Import1700000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_fichier (
        id uuid primary key,
        format text not null,
        rapproche boolean not null,
        nom text not null,
        etat text not null check (etat in ('EN_COURS', 'PUBLIE', 'REJETE')),
        a_blanc boolean not null,
        tolerer integer not null,
        application text not null,
        code text,
        message text,
        serie text,
        etabli_le timestamp,
        entete jsonb,
        perimetres text[] not null default '{}',
        empreinte text,
        compteurs jsonb not null default '{}',
        ecarts jsonb not null default '[]',
        ecarts_tus integer not null default 0,
        commence_le timestamptz(3) not null default now(),
        termine_le timestamptz(3)
      );
      create unique index import_fichier_empreinte on import_fichier (format, empreinte) where etat = 'PUBLIE';
      create index import_fichier_commence on import_fichier (commence_le desc, id);

      -- Lots of the matching service that must be confirmed or rejected, until it is done.
      create table lot_a_clore (
        import_id uuid primary key,
        issue text not null check (issue in ('CONFIRMER', 'REJETER'))
      );

      create table quarantaine (
        id bigint generated always as identity primary key,
        import_id uuid not null references import_fichier,
        format text not null,
        ligne integer not null,
        enregistrement text not null,
        champ text not null,
        nature_valeur text not null,
        code text not null,
        message text not null,
        empreinte text
      );
      create index quarantaine_import on quarantaine (import_id, id);
      create index quarantaine_empreinte on quarantaine (format, empreinte);

      -- Decisions of stewards as they come: one may come between matching and publication.
      create table rattachement_recu (
        cle text primary key,
        personne_id uuid,
        recu_le timestamptz not null default now()
      );

      -- Key of the digests by which a record is recognised from file to file.
      create table secret_local (
        nom text primary key,
        valeur text not null
      );
      insert into secret_local (nom, valeur)
      values ('cle-source', gen_random_uuid()::text || gen_random_uuid()::text);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table secret_local, rattachement_recu, quarantaine, lot_a_clore, import_fichier')
  }
}
