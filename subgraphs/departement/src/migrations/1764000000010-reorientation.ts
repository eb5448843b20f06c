import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Reorientation1764000000010 implements MigrationInterface {
  name = 'Reorientation1764000000010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reorientation (
        id uuid primary key,
        personne_id uuid not null,
        orientation_id uuid not null references orientation,
        orientation_decidee_id uuid references orientation,
        passage_id uuid,
        organisme_souhaite text not null,
        parcours_souhaite text not null,
        motif text not null,
        etat text not null check (etat in ('DEMANDEE', 'ACCEPTEE', 'REFUSEE')),
        demandee_le date not null,
        decidee_le date,
        motif_decision text,
        version integer not null,
        modifie_le timestamptz(3) not null,
        check ((etat = 'DEMANDEE') = (decidee_le is null)),
        check ((etat = 'ACCEPTEE') = (orientation_decidee_id is not null)),
        check (etat <> 'REFUSEE' or motif_decision is not null)
      );
      create unique index reorientation_une_demandee on reorientation (orientation_id) where etat = 'DEMANDEE';
      create index reorientation_personne on reorientation (personne_id, demandee_le desc, id desc);
      create index reorientation_demandee on reorientation (demandee_le, id);
      create index reorientation_modifie on reorientation (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reorientation')
  }
}
