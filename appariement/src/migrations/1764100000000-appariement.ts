import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * `personne_alias` is the socle's. A record is one version of what a source said: staged (DEPOSE), in force (VISIBLE),
 * waiting for a steward (EN_CAS), or replaced. Promoting a lot changes states, it moves no row.
 */
export class Appariement1764100000000 implements MigrationInterface {
  name = 'Appariement1764100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lot (
        id uuid primary key,
        source text not null,
        reference text not null,
        etat text not null default 'OUVERT' check (etat in ('OUVERT', 'CONFIRME', 'REJETE')),
        ouvert_le timestamptz(3) not null default now(),
        clos_le timestamptz(3)
      );
      create unique index lot_reference on lot (source, reference) where etat <> 'REJETE';

      create table personne (
        id uuid primary key,
        visible boolean not null,
        lot_id uuid references lot,
        creee_le timestamptz(3) not null default now(),
        identite jsonb,
        source text,
        statut text check (statut in ('NOUVELLE', 'RAPPROCHEE', 'CERTIFIEE', 'A_VERIFIER'))
      );
      create index personne_provisoire on personne (lot_id) where not visible;

      create table enregistrement (
        id bigint generated always as identity primary key,
        lot_id uuid not null references lot,
        source text not null,
        cle text not null,
        etat text not null check (etat in ('DEPOSE', 'VISIBLE', 'EN_CAS', 'REMPLACE')),
        issue text not null check (issue in ('TROUVE', 'AUCUN', 'PLUSIEURS', 'INCOHERENT')),
        regle text,
        motifs text[] not null,
        candidats uuid[] not null,
        personne_id uuid references personne,
        contenu jsonb not null,
        nir text,
        faute_nir text,
        empreinte text not null,
        revision bigint not null,
        depose_le timestamptz(3) not null default now()
      );
      create unique index enregistrement_du_lot on enregistrement (lot_id, cle);
      create unique index enregistrement_visible on enregistrement (source, cle) where etat = 'VISIBLE';
      create unique index enregistrement_en_cas on enregistrement (source, cle) where etat = 'EN_CAS';
      create index enregistrement_personne on enregistrement (personne_id) where etat in ('VISIBLE', 'DEPOSE');

      create table cle_rapprochement (
        cle text not null,
        enregistrement_id bigint not null,
        primary key (cle, enregistrement_id)
      );
      create index cle_rapprochement_enregistrement on cle_rapprochement (enregistrement_id);

      create table cas (
        id uuid primary key default gen_random_uuid(),
        source text not null,
        cle text not null,
        enregistrement_id bigint not null references enregistrement,
        personne_id uuid references personne,
        issue text not null check (issue in ('PLUSIEURS', 'INCOHERENT')),
        motifs text[] not null,
        candidats uuid[] not null,
        etat text not null default 'OUVERT' check (etat in ('OUVERT', 'TRANCHE', 'SANS_OBJET')),
        version integer not null default 1,
        ouvert_le timestamptz(3) not null default now(),
        clos_le timestamptz(3),
        decision text,
        personne_decidee uuid
      );
      create unique index cas_ouvert on cas (source, cle) where etat = 'OUVERT';
      create index cas_liste on cas (etat, ouvert_le, id);

      create table fusion (
        id uuid primary key default gen_random_uuid(),
        ancien uuid not null references personne,
        conserve uuid not null references personne,
        faite_le timestamptz(3) not null default now(),
        annulee_le timestamptz(3)
      );
      create unique index fusion_active on fusion (ancien) where annulee_le is null;
      create index fusion_conserve on fusion (conserve) where annulee_le is null;

      create table scission (
        id uuid primary key default gen_random_uuid(),
        personne_id uuid not null references personne,
        vers uuid not null references personne,
        nouvelle boolean not null,
        faite_le timestamptz(3) not null default now(),
        annulee_le timestamptz(3)
      );
      create index scission_personne on scission (personne_id);
      create table scission_enregistrement (
        scission_id uuid not null references scission,
        source text not null,
        cle text not null,
        avant uuid not null references personne,
        primary key (scission_id, source, cle)
      );

      create table acte (
        id bigint generated always as identity primary key,
        nature text not null,
        objet_id uuid not null,
        personnes uuid[] not null,
        auteur text not null,
        motif text not null,
        fait_le timestamptz(3) not null default now()
      );
      create index acte_personnes on acte using gin (personnes);

      create table evenement (
        position bigint generated always as identity primary key,
        nature text not null check (nature in ('ALIAS', 'RATTACHEMENT', 'IDENTITE', 'RETRAIT')),
        source text,
        contenu jsonb not null,
        survenu_le timestamptz(3) not null default now()
      );
      create index evenement_sans_identite on evenement (position) where nature <> 'IDENTITE';

      create table revision (valeur bigint not null);
      insert into revision values (0);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table revision, evenement, acte, scission_enregistrement, scission, fusion, cas, cle_rapprochement, enregistrement, personne, lot',
    )
  }
}
