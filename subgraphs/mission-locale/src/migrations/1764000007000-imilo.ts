import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lets a row be recognised from one file of i-Milo to the next. */
export class IMilo1764000007000 implements MigrationInterface {
  name = 'IMilo1764000007000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dossier add column id_jeune text;
      create index dossier_jeune on dossier (id_jeune);

      alter table situation add column cle_source text, add column debut_constate boolean not null default false;
      create unique index situation_source on situation (dossier_id, cle_source);

      alter table rendez_vous add column source_nature text check (source_nature in ('RENDEZ_VOUS', 'SESSION')),
        add column source_id text;
      create unique index rendez_vous_source on rendez_vous (source_nature, source_id);

      -- When an object of i-Milo was last told, and told to be no more: events come in any order.
      create table imilo_objet (
        nature text not null check (nature in ('RENDEZ_VOUS', 'SESSION', 'DOSSIER')),
        id_objet text not null,
        detail_le timestamptz(3),
        supprime_le timestamptz(3),
        primary key (nature, id_objet)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table imilo_objet;
      drop index rendez_vous_source, situation_source, dossier_jeune;
      alter table rendez_vous drop column source_id, drop column source_nature;
      alter table situation drop column debut_constate, drop column cle_source;
      alter table dossier drop column id_jeune;
    `)
  }
}
