import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Metier1765000000000 implements MigrationInterface {
  name = 'Metier1765000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table metier (
        code_rome text primary key check (code_rome ~ '^[A-Z][0-9]{4}$'),
        libelle text collate "fr-x-icu" not null,
        domaine_code text not null,
        domaine_libelle text not null,
        grand_domaine text not null
      );
      create index metier_libelle on metier (libelle, code_rome);
      create index metier_domaine on metier (domaine_code, code_rome);
      create table tension_metier (
        id uuid primary key,
        code_rome text not null references metier,
        territoire_id text not null,
        annee integer not null check (annee between 2000 and 2100),
        niveau text not null check (niveau in ('TRES_FAIBLE', 'FAIBLE', 'MOYENNE', 'FORTE', 'TRES_FORTE')),
        source text not null,
        version integer not null,
        modifie_le timestamptz(3) not null,
        unique (code_rome, territoire_id, annee, source)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tension_metier, metier')
  }
}
