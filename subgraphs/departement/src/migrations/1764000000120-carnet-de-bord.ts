import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the files of the carnet de bord say and no other table holds. */
export class CarnetDeBord1764000000120 implements MigrationInterface {
  name = 'CarnetDeBord1764000000120'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossier_carnet (
        dossier_id uuid primary key references dossier,
        -- Keyed digest of the name and day of birth: the reorientation file names a person by them.
        identite text not null,
        adresse jsonb check (jsonb_typeof(adresse) = 'array'),
        code_postal text,
        telephone text,
        courriel text,
        modifie_le timestamptz(3) not null
      );
      create index dossier_carnet_identite on dossier_carnet (identite);
      create index dossier_carnet_modifie on dossier_carnet (modifie_le);

      -- By which name the files call a structure, and its SIRET.
      create table structure_carnet (
        nom_comparable text primary key,
        nom text not null,
        siret text,
        modifie_le timestamptz(3) not null
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table structure_carnet, dossier_carnet')
  }
}
