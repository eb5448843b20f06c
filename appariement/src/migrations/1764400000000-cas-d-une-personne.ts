import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whether somebody waits for a steward is asked of each person that a lot shows. */
export class CasDUnePersonne1764400000000 implements MigrationInterface {
  name = 'CasDUnePersonne1764400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index cas_personne on cas (personne_id)')
    // Looked up as often as it is written: entries left pending would be read whole at each look.
    await runner.query('alter index cas_candidats set (fastupdate = off)')
    await runner.query(`select gin_clean_pending_list('cas_candidats')`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter index cas_candidats reset (fastupdate)')
    await runner.query('drop index cas_personne')
  }
}
