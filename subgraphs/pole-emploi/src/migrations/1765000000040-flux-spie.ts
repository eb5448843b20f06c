import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the extracts of France Travail name people and actions by. */
export class FluxSpie1765000000040 implements MigrationInterface {
  name = 'FluxSpie1765000000040'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Opaque, and the same in the three extracts.
      create table individu_spie (
        identifiant text primary key,
        personne_id uuid,
        cle_rapprochement text not null unique,
        issue_appariement text not null
          check (issue_appariement in ('TROUVE', 'AUCUN', 'PLUSIEURS', 'REFUSE', 'INCOHERENT')),
        modifie_le timestamptz(3) not null
      );
      create index individu_spie_personne on individu_spie (personne_id);

      -- The extracts do not give it.
      alter table inscription alter column numero_france_travail drop not null;

      -- Keyed digest by which an action is recognised from extract to extract.
      alter table prestation add column cle_source text unique;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table prestation drop column cle_source;
      delete from inscription where numero_france_travail is null;
      alter table inscription alter column numero_france_travail set not null;
      drop table individu_spie
    `)
  }
}
