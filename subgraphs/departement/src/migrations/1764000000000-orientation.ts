import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Orientation1764000000000 implements MigrationInterface {
  name = 'Orientation1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table orientation (
        id uuid primary key,
        personne_id uuid not null,
        parcours text not null,
        statut text not null check (statut in ('PRECONISEE', 'DECIDEE')),
        etat text not null check (etat in ('EN_ATTENTE', 'BROUILLON', 'OUVERTE', 'CLOTUREE')),
        organisme_referent text not null,
        motif text,
        decidee_le date not null,
        close_le timestamptz(3),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create unique index orientation_une_ouverte on orientation (personne_id) where etat = 'OUVERTE';
      create index orientation_personne on orientation (personne_id, decidee_le desc, id desc);
      create index orientation_decidee on orientation (decidee_le, id);
      create index orientation_modifie on orientation (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table orientation')
  }
}
