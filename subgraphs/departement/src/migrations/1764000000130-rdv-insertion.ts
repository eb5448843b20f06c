import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Appointments that rdv-insertion tells. One whose person is in doubt waits without her. */
export class RdvInsertion1764000000130 implements MigrationInterface {
  name = 'RdvInsertion1764000000130'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rendez_vous alter column personne_id drop not null;

      -- The last word on each appointment: an older one, or the same again, changes nothing. Nothing here is of a person.
      create table rdv_insertion_rdv (
        rdv text primary key,
        dit_le timestamptz(3) not null,
        rang integer not null,
        -- Of what was told at that instant, which is one second long.
        empreintes text[] not null
      );

      -- One user of one appointment there is one appointment here.
      create table rdv_insertion_participation (
        rendez_vous_id uuid primary key references rendez_vous,
        rdv text not null,
        usager text not null,
        -- Key of the record at the matching service.
        cle text not null,
        unique (rdv, usager)
      );
      create index rdv_insertion_participation_cle on rdv_insertion_participation (cle);
      create index rdv_insertion_participation_usager on rdv_insertion_participation (usager);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rdv_insertion_participation, rdv_insertion_rdv;
      delete from rendez_vous where personne_id is null;
      alter table rendez_vous alter column personne_id set not null;
    `)
  }
}
