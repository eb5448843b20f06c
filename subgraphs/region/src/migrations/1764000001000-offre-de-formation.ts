import type { MigrationInterface, QueryRunner } from 'typeorm'

export class OffreDeFormation1764000001000 implements MigrationInterface {
  name = 'OffreDeFormation1764000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisme_formation (
        id uuid primary key,
        siret text not null unique,
        numero_activite text,
        nom text not null collate "fr-x-icu",
        nom_recherche text not null,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index organisme_formation_nom on organisme_formation (nom, id);
      create index organisme_formation_modifie on organisme_formation (modifie_le, id);
      create table certification (
        id uuid primary key,
        code text not null unique,
        code_rncp text,
        code_rs text,
        code_certif_info text,
        code_cpf text,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index certification_code on certification (code, id);
      create index certification_modifie on certification (modifie_le, id);
      create table formation (
        id uuid primary key,
        numero_formation text not null unique,
        intitule text not null collate "fr-x-icu",
        objectif text not null,
        contenu text not null,
        resultats_attendus text,
        certifiante boolean not null,
        code_niveau_entree text check (code_niveau_entree in ('0', '1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15', '16', '17', '18')),
        code_niveau_sortie text check (code_niveau_sortie in ('0', '1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15', '16', '17', '18')),
        formacodes text[] not null,
        nsf text[] not null,
        romes text[] not null,
        organisme_id uuid not null references organisme_formation,
        intitule_recherche text not null,
        empreinte text not null,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index formation_intitule on formation (intitule, id);
      create index formation_modifie on formation (modifie_le, id);
      create index formation_romes on formation using gin (romes);
      create index formation_formacodes on formation using gin (formacodes);
      create table formation_certification (
        formation_id uuid not null references formation,
        certification_id uuid not null references certification,
        primary key (formation_id, certification_id)
      );
      create table action_formation (
        id uuid primary key,
        formation_id uuid not null references formation,
        numero_action text not null,
        modalites_enseignement text not null check (modalites_enseignement in ('PRESENTIEL', 'MIXTE', 'A_DISTANCE')),
        modalites_entrees_sorties text not null check (modalites_entrees_sorties in ('DATES_FIXES', 'PERMANENTES')),
        rythme text,
        conditions_specifiques text,
        publics_vises text[] not null,
        code_commune text,
        departement text generated always as (
          case when code_commune ~ '^9[78]' then left(code_commune, 3) else left(code_commune, 2) end
        ) stored,
        code_postal text,
        heures_centre integer,
        heures_entreprise integer,
        prise_en_charge_frais boolean not null,
        retiree_le timestamptz(3),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index action_formation_numero_action on action_formation (numero_action, id);
      create index action_formation_modifie on action_formation (modifie_le, id);
      create unique index action_formation_triplet on action_formation (formation_id, numero_action);
      create index action_formation_commune on action_formation (code_commune);
      create index action_formation_departement on action_formation (departement);
      create table session_formation (
        id uuid primary key,
        action_id uuid not null references action_formation,
        numero_session text not null,
        debut date not null,
        fin date not null check (fin >= debut),
        etat_recrutement text not null check (etat_recrutement in ('OUVERT', 'FERME', 'SUSPENDU')),
        places integer check (places >= 0),
        retiree_le timestamptz(3),
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index session_formation_debut on session_formation (debut, id);
      create index session_formation_modifie on session_formation (modifie_le, id);
      create unique index session_formation_triplet on session_formation (action_id, numero_session);
      create table financeur_session (
        session_id uuid not null references session_formation,
        code text not null,
        places_financees integer check (places_financees >= 0),
        primary key (session_id, code)
      );
      create index financeur_session_code on financeur_session (code, session_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table financeur_session, session_formation, action_formation, formation_certification, formation, certification, organisme_formation',
    )
  }
}
