import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Dossier1764000000080 implements MigrationInterface {
  name = 'Dossier1764000000080'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossier (
        id uuid primary key,
        personne_id uuid,
        cle_appariement text not null unique,
        issue_appariement text not null check (issue_appariement in ('TROUVE', 'AUCUN', 'PLUSIEURS', 'INCOHERENT')),
        numero_departement text not null unique,
        ouvert_le date not null,
        etat text not null check (etat in ('OUVERT', 'CLOS')),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index dossier_personne on dossier (personne_id, ouvert_le desc, id desc);
      create index dossier_ouvert on dossier (ouvert_le, id);
      create index dossier_modifie on dossier (modifie_le, id);

      create table lot_a_confirmer (
        lot text primary key
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lot_a_confirmer, dossier')
  }
}
