import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How long a person is kept, what she objects to, and what she asks to be corrected. */
export class DroitsDesPersonnes1764000030000 implements MigrationInterface {
  name = 'DroitsDesPersonnes1764000030000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table presence (
        personne_id uuid not null,
        source text not null check (source ~ '^[A-Z_]+$'),
        vide boolean not null,
        jusqua date,
        recue_le timestamptz(3) not null,
        primary key (personne_id, source)
      );

      -- Withdrawals to come, announced long enough before that a partner may still call them off.
      create table retrait_prevu (
        personne_id uuid primary key,
        prevu_le date not null,
        annonce_le timestamptz(3) not null default clock_timestamp()
      );
      create index retrait_prevu_le on retrait_prevu (prevu_le, personne_id);

      create table opposition (
        id uuid primary key,
        personne_id uuid not null,
        opposee_le date not null,
        levee_le date check (levee_le >= opposee_le),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create unique index opposition_en_cours on opposition (personne_id) where levee_le is null;
      create index opposition_personne on opposition (personne_id, opposee_le desc, id desc);

      create table demande_rectification (
        id uuid primary key,
        personne_id uuid not null,
        source text not null check (source ~ '^[A-Z_]+$'),
        coordonnee text not null,
        objet_id uuid,
        demande text not null,
        demandee_le date not null,
        echeance_le date not null check (echeance_le > demandee_le),
        statut text not null check (statut in ('A_TRAITER', 'RECTIFIEE', 'REFUSEE')),
        reponse text,
        repondue_le date check (repondue_le >= demandee_le),
        version integer not null,
        modifie_le timestamptz(3) not null,
        check ((statut = 'A_TRAITER') = (repondue_le is null))
      );
      create index demande_rectification_personne on demande_rectification (personne_id, demandee_le desc, id desc);
      create index demande_rectification_echeance on demande_rectification (echeance_le, id);
      create index demande_rectification_modifie on demande_rectification (modifie_le, id);
      create index demande_rectification_a_traiter on demande_rectification (source, echeance_le, id)
        where statut = 'A_TRAITER';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table demande_rectification, opposition, retrait_prevu, presence')
  }
}
