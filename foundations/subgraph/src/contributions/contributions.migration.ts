import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What this partner has told espace-partage of persons, what it still has to tell, and whom it must look at again. */
export class Contributions1700000001000 implements MigrationInterface {
  name = 'Contributions1700000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contribution_dite (
        personne_id uuid not null,
        nature text not null,
        valeur jsonb not null,
        primary key (personne_id, nature)
      );
      create table contribution_sortante (
        position bigint generated always as identity primary key,
        personne_id uuid not null,
        nature text not null,
        recue_le timestamptz(3) not null,
        valeur jsonb
      );
      create table contribution_a_revoir (personne_id uuid primary key);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contribution_a_revoir, contribution_sortante, contribution_dite')
  }
}
