import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Sanction1764000000050 implements MigrationInterface {
  name = 'Sanction1764000000050'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sanction (
        id uuid primary key,
        personne_id uuid not null,
        passage_id uuid not null unique references passage_equipe,
        taux_pourcent integer not null check (taux_pourcent between 30 and 100),
        duree_mois integer not null check (duree_mois between 1 and 4),
        rang integer not null check (rang >= 1),
        manquement_notifie_le date not null,
        observations_avant date not null check (observations_avant > manquement_notifie_le),
        decidee_le date not null check (decidee_le > observations_avant),
        debut date not null check (debut >= decidee_le),
        fin date not null check (fin > debut),
        etat text not null check (etat in ('DECIDEE', 'LEVEE')),
        levee_le date,
        version integer not null,
        modifie_le timestamptz(3) not null,
        check ((etat = 'LEVEE') = (levee_le is not null)),
        check (rang > 1 or duree_mois <= 2)
      );
      create index sanction_personne on sanction (personne_id, decidee_le desc, id desc);
      create index sanction_decidee on sanction (decidee_le, id);
      create index sanction_modifie on sanction (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sanction')
  }
}
