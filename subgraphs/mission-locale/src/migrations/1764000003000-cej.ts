import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Cej1764000003000 implements MigrationInterface {
  name = 'Cej1764000003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table parcours_cej (
        id uuid primary key,
        personne_id uuid not null,
        dossier_id uuid not null references dossier,
        debut date not null,
        fin_prevue date not null check (fin_prevue > debut),
        fin_reelle date,
        motif_fin text check (motif_fin in ('EMPLOI_DURABLE', 'FORMATION', 'TERME', 'ABANDON', 'DECISION', 'DEMENAGEMENT', 'AGE')),
        conseiller_id uuid,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index parcours_cej_personne on parcours_cej (personne_id, debut desc, id desc);
      create index parcours_cej_debut on parcours_cej (debut, id);
      create index parcours_cej_fin_prevue on parcours_cej (fin_prevue, id);
      create index parcours_cej_dossier on parcours_cej (dossier_id);
      create index parcours_cej_modifie on parcours_cej (modifie_le, id);
      create table contrat_engagement_jeune (
        id uuid primary key,
        personne_id uuid not null,
        dossier_id uuid not null references dossier,
        parcours_id uuid not null unique references parcours_cej,
        statut text not null check (statut in ('BROUILLON', 'EN_ATTENTE_SIGNATURE', 'EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT', 'EXPIRE', 'NON_VALIDE', 'ANNULE', 'CLOS')),
        debut date not null,
        fin date not null,
        heures_hebdomadaires integer not null check (heures_hebdomadaires between 15 and 20),
        signe_le date,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index contrat_engagement_jeune_personne on contrat_engagement_jeune (personne_id, debut desc, id desc);
      create index contrat_engagement_jeune_debut on contrat_engagement_jeune (debut, id);
      create index contrat_engagement_jeune_fin on contrat_engagement_jeune (fin, id);
      create index contrat_engagement_jeune_dossier on contrat_engagement_jeune (dossier_id);
      create index contrat_engagement_jeune_modifie on contrat_engagement_jeune (modifie_le, id);
      create table allocation_cej (
        id uuid primary key,
        parcours_id uuid not null references parcours_cej,
        classe text not null check (classe in ('MAXIMALE', 'INTERMEDIAIRE', 'REDUITE')),
        depuis date not null,
        unique (parcours_id, depuis)
      );
      create table semaine_cej (
        id uuid primary key,
        parcours_id uuid not null references parcours_cej,
        lundi date not null check (extract(isodow from lundi) = 1),
        heures_realisees double precision not null check (heures_realisees between 0 and 60),
        unique (parcours_id, lundi)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table semaine_cej, allocation_cej, contrat_engagement_jeune, parcours_cej')
  }
}
