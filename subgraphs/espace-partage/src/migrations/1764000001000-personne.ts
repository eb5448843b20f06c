import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Personne1764000001000 implements MigrationInterface {
  name = 'Personne1764000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table personne (
        id uuid primary key,
        nom text collate "fr-x-icu" not null,
        nom_naissance text collate "fr-x-icu",
        prenoms text[] not null,
        date_naissance date,
        date_naissance_tri date not null generated always as (coalesce(date_naissance, date '0001-01-01')) stored,
        commune_naissance text,
        sexe text not null check (sexe in ('FEMININ', 'MASCULIN', 'INCONNU')),
        statut_appariement text not null
          check (statut_appariement in ('NOUVELLE', 'RAPPROCHEE', 'CERTIFIEE', 'A_VERIFIER')),
        nom_recherche text collate "C" not null,
        nom_naissance_recherche text collate "C" not null,
        prenoms_recherche text collate "C" not null,
        modifie_le timestamptz(3) not null
      );
      create index personne_nom on personne (nom, id);
      create index personne_naissance on personne (date_naissance_tri, id);
      create index personne_modifie on personne (modifie_le, id);
      create index personne_nom_recherche on personne (nom_recherche);
      create index personne_nom_naissance_recherche on personne (nom_naissance_recherche);
      create index personne_prenoms_recherche on personne (prenoms_recherche);

      create table contact (
        personne_id uuid not null,
        source text not null check (source ~ '^[A-Z_]+$'),
        vide boolean not null,
        adresse text[] not null,
        code_postal text,
        code_commune text,
        telephone text,
        courriel text,
        recue_le timestamptz(3) not null,
        version integer not null,
        primary key (personne_id, source)
      );
      create table organisme_referent (
        personne_id uuid not null,
        source text not null check (source ~ '^[A-Z_]+$'),
        vide boolean not null,
        organisation_id uuid,
        professionnel_id uuid,
        depuis date,
        recue_le timestamptz(3) not null,
        version integer not null,
        primary key (personne_id, source)
      );
      create table evenement_parcours (
        id uuid primary key,
        personne_id uuid not null,
        nature text not null,
        source text not null check (source ~ '^[A-Z_]+$'),
        survenu_le timestamptz(3) not null,
        objet_type text not null,
        objet_id uuid not null,
        recu_le timestamptz(3) not null default now()
      );
      create index evenement_parcours_personne on evenement_parcours (personne_id, survenu_le desc, id desc);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evenement_parcours, organisme_referent, contact, personne')
  }
}
