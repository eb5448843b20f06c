import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Dossier1764000001000 implements MigrationInterface {
  name = 'Dossier1764000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossier (
        id uuid primary key,
        personne_id uuid,
        id_dossier text not null unique,
        structure_code text not null,
        structure_nom text not null,
        conseiller_id uuid,
        ouvert_le date not null,
        cloture_le date,
        etat text not null check (etat in ('OUVERT', 'CLOS')),
        cle_appariement text not null unique,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create table lot_a_confirmer (
        lot text primary key,
        objet_id uuid not null,
        depuis timestamptz not null default now()
      );
      create index lot_a_confirmer_objet on lot_a_confirmer (objet_id);
      create index dossier_personne on dossier (personne_id, ouvert_le desc, id desc);
      create index dossier_ouvert_le on dossier (ouvert_le, id);
      create index dossier_modifie on dossier (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lot_a_confirmer, dossier')
  }
}
