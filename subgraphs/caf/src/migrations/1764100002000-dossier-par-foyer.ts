import type { MigrationInterface, QueryRunner } from 'typeorm'

/** One request stands twice in a flow when two households of the organism carry it: each is a record of its own. */
export class DossierParFoyer1764100002000 implements MigrationInterface {
  name = 'DossierParFoyer1764100002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dossier_rsa add column matricule text;
      update dossier_rsa d set matricule = f.matricule from foyer f where f.id = d.foyer_id;
      alter table dossier_rsa alter column matricule set not null;
      alter table dossier_rsa drop constraint dossier_rsa_fonorg_numorg_numero_demande_key;
      alter table dossier_rsa add constraint dossier_rsa_un_par_foyer unique (fonorg, numorg, numero_demande, matricule);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dossier_rsa drop constraint dossier_rsa_un_par_foyer;
      alter table dossier_rsa add unique (fonorg, numorg, numero_demande);
      alter table dossier_rsa drop column matricule;
    `)
  }
}
