import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Projet1765000000006 implements MigrationInterface {
  name = 'Projet1765000000006'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projet_professionnel (
        id uuid primary key,
        personne_id uuid not null unique,
        statut text not null check (statut in ('A_CONSTRUIRE', 'EN_COURS', 'CONFIRME', 'ABANDONNE')),
        mobilite_km integer check (mobilite_km between 0 and 1000),
        types_contrat text[] not null check (types_contrat <@ array['CDI', 'CDD', 'INTERIM', 'SAISONNIER',
          'APPRENTISSAGE', 'PROFESSIONNALISATION', 'CONTRAT_AIDE', 'CDDI', 'LIBERAL', 'AUTRE']),
        recherches jsonb not null check (jsonb_typeof(recherches) = 'array'),
        defini_le date not null,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index projet_defini on projet_professionnel (defini_le, id);
      create index projet_modifie on projet_professionnel (modifie_le, id);
      create index projet_recherches on projet_professionnel using gin (recherches jsonb_path_ops);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projet_professionnel')
  }
}
