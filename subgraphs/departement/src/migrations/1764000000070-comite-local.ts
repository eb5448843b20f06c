import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ComiteLocal1764000000070 implements MigrationInterface {
  name = 'ComiteLocal1764000000070'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comite_local (
        id uuid primary key,
        nom text collate "fr-x-icu" not null,
        territoire_id uuid not null,
        objectifs jsonb not null check (jsonb_typeof(objectifs) = 'array'),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index comite_local_territoire on comite_local (territoire_id);
      create index comite_local_nom on comite_local (nom, id);
      create index comite_local_modifie on comite_local (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comite_local')
  }
}
