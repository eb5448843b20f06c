import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Pmsmp1765000000008 implements MigrationInterface {
  name = 'Pmsmp1765000000008'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table convention_pmsmp (
        id uuid primary key,
        personne_id uuid not null,
        statut text not null check (statut in ('A_SIGNER', 'PARTIELLEMENT_SIGNEE', 'EN_EXAMEN', 'ACCEPTEE_CONSEILLER',
          'ACCEPTEE', 'REJETEE', 'ANNULEE', 'CADUQUE')),
        siret text not null check (siret ~ '^[0-9]{14}$'),
        nom_etablissement text collate "fr-x-icu" not null,
        code_rome text not null references metier,
        debut date not null,
        fin date not null check (fin >= debut),
        objectif text not null check (objectif in ('DECOUVRIR_METIER', 'CONFIRMER_PROJET', 'INITIER_RECRUTEMENT')),
        renouvelle_id uuid references convention_pmsmp,
        signataires text[] not null check (signataires <@ array['BENEFICIAIRE', 'REPRESENTANT_LEGAL',
          'EMPLOYEUR_ACTUEL', 'STRUCTURE_ACCUEIL']),
        signatures jsonb not null check (jsonb_typeof(signatures) = 'array'),
        acceptee_le date,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index convention_pmsmp_personne on convention_pmsmp (personne_id, debut desc, id desc);
      create index convention_pmsmp_debut on convention_pmsmp (debut, id);
      create index convention_pmsmp_modifie on convention_pmsmp (modifie_le, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table convention_pmsmp')
  }
}
