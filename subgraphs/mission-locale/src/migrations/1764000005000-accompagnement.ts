import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Accompagnement1764000005000 implements MigrationInterface {
  name = 'Accompagnement1764000005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table acte (
        id uuid primary key,
        personne_id uuid not null,
        dossier_id uuid not null references dossier,
        type text not null check (type in ('ENTRETIEN_INDIVIDUEL', 'ENTRETIEN_TELEPHONIQUE', 'VISIOCONFERENCE', 'ATELIER_COLLECTIF', 'VISITE_EN_ENTREPRISE', 'ECHANGE_ECRIT', 'DEMARCHE_ADMINISTRATIVE')),
        realise_le date not null,
        duree_minutes integer check (duree_minutes > 0),
        conseiller_id uuid,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index acte_personne on acte (personne_id, realise_le desc, id desc);
      create index acte_realise_le on acte (realise_le, id);
      create index acte_dossier on acte (dossier_id);
      create index acte_modifie on acte (modifie_le, id);
      create table rendez_vous (
        id uuid primary key,
        personne_id uuid not null,
        dossier_id uuid references dossier,
        debut timestamptz(3) not null,
        duree_minutes integer not null check (duree_minutes between 5 and 480),
        modalite text not null check (modalite in ('PHYSIQUE', 'TELEPHONE', 'VISIO')),
        statut text not null check (statut in ('PRIS', 'EFFECTUE', 'MODIFIE', 'ABSENT', 'ABSENT_EXCUSE', 'ANNULE', 'A_RENSEIGNER')),
        conseiller_id uuid,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index rendez_vous_personne on rendez_vous (personne_id, debut desc, id desc);
      create index rendez_vous_debut on rendez_vous (debut, id);
      create index rendez_vous_dossier on rendez_vous (dossier_id);
      create index rendez_vous_modifie on rendez_vous (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rendez_vous, acte')
  }
}
