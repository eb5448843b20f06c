import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Inscription1765000000001 implements MigrationInterface {
  name = 'Inscription1765000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inscription (
        id uuid primary key,
        personne_id uuid,
        cle_rapprochement text not null,
        issue_appariement text not null
          check (issue_appariement in ('TROUVE', 'AUCUN', 'PLUSIEURS', 'REFUSE', 'INCOHERENT')),
        numero_france_travail text not null,
        categorie text not null check (categorie in ('CATEGORIE_1', 'CATEGORIE_2', 'CATEGORIE_3', 'CATEGORIE_4',
          'CATEGORIE_5', 'CATEGORIE_6', 'CATEGORIE_7', 'CATEGORIE_8')),
        categorie_statistique text check (categorie_statistique in ('A', 'B', 'C', 'D', 'E')),
        inscrite_le date not null,
        cessee_le date check (cessee_le >= inscrite_le),
        motif_cessation text check (motif_cessation in ('REPRISE_EMPLOI', 'ENTREE_FORMATION', 'ARRET_RECHERCHE',
          'DEFAUT_ACTUALISATION', 'DEMENAGEMENT', 'AUTRE')),
        allocation text not null check (allocation in ('ARE', 'ASS', 'AUCUNE')),
        agence_id uuid,
        version integer not null,
        modifie_le timestamptz(3) not null,
        check ((cessee_le is null) = (motif_cessation is null))
      );
      create unique index inscription_une_par_numero on inscription (numero_france_travail) where cessee_le is null;
      create index inscription_personne on inscription (personne_id, inscrite_le desc, id desc);
      create index inscription_rapprochement on inscription (cle_rapprochement);
      create index inscription_inscrite on inscription (inscrite_le, id);
      create index inscription_modifie on inscription (modifie_le, id);
      create table lot_a_confirmer (
        lot text primary key,
        cree_le timestamptz(3) not null default now()
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lot_a_confirmer, inscription')
  }
}
