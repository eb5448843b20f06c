import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What refers to a person, or to a record of hers, is found by an index: a lot that is swept asks it of each row that it
 * deletes, and a lot that is shown asks of each person whether she waits for a steward.
 */
export class Renvois1764400000000 implements MigrationInterface {
  name = 'Renvois1764400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index cas_personne on cas (personne_id);
      create index cas_enregistrement on cas (enregistrement_id);
      create index fusion_ancien on fusion (ancien);
      create index fusion_conserve_toutes on fusion (conserve);
      create index scission_vers on scission (vers);
      create index scission_enregistrement_avant on scission_enregistrement (avant);
      -- The database's own checks know no state: an index of some states is not theirs.
      drop index enregistrement_personne;
      create index enregistrement_personne on enregistrement (personne_id);
      -- Looked up as often as it is written: entries left pending would be read whole at each look.
      alter index cas_candidats set (fastupdate = off);
      select gin_clean_pending_list('cas_candidats');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter index cas_candidats reset (fastupdate);
      drop index enregistrement_personne;
      create index enregistrement_personne on enregistrement (personne_id) where etat in ('VISIBLE', 'DEPOSE');
      drop index scission_enregistrement_avant, scission_vers, fusion_conserve_toutes, fusion_ancien, cas_enregistrement,
        cas_personne;
    `)
  }
}
