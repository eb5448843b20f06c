import { enums } from '@traitdunion/glossary'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const among = (values: Readonly<Record<string, unknown>>) =>
  Object.keys(values)
    .map((value) => `'${value}'`)
    .join(', ')

/** What the graph shows. Neither NIR, nor pregnancy, nor civil identity has a column here. */
export class Graphe1764100000000 implements MigrationInterface {
  name = 'Graphe1764100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table foyer (
        id uuid primary key default gen_random_uuid(),
        fonorg text not null,
        numorg text not null,
        matricule text not null,
        situation_familiale text not null check (situation_familiale in (${among(enums.SituationFamiliale.valeurs)})),
        situation_familiale_code text not null,
        situation_familiale_depuis date not null,
        sans_domicile_fixe boolean not null,
        commune text,
        adresse jsonb,
        version integer not null default 1,
        modifie_le timestamptz(3) not null,
        unique (fonorg, numorg, matricule)
      );
      create index foyer_commune on foyer (commune);

      create table membre_foyer (
        id uuid primary key default gen_random_uuid(),
        foyer_id uuid not null references foyer,
        cle text not null,
        personne_id uuid,
        role text not null check (role in (${among(enums.RolePersonne.valeurs)})),
        role_code_source text not null,
        a_charge boolean not null,
        responsable boolean not null,
        depuis date not null,
        jusqua date,
        version integer not null default 1,
        modifie_le timestamptz(3) not null,
        unique (foyer_id, cle)
      );
      create index membre_foyer_personne on membre_foyer (personne_id);
      create index membre_foyer_cle on membre_foyer (cle);

      create table dossier_rsa (
        id uuid primary key default gen_random_uuid(),
        foyer_id uuid not null references foyer,
        fonorg text not null,
        numorg text not null,
        numero_demande text not null,
        empreinte text not null,
        date_demande date not null,
        etat text not null check (etat in (${among(enums.EtatDroitRsa.valeurs)})),
        etat_code_source text,
        etat_depuis date not null,
        foyer_soumis boolean,
        refus jsonb,
        fin jsonb,
        natures jsonb not null,
        suspensions jsonb not null,
        calcul jsonb,
        origine text,
        nombre_a_charge integer,
        mutation jsonb,
        flux_le timestamp not null,
        version integer not null default 1,
        modifie_le timestamptz(3) not null,
        unique (fonorg, numorg, numero_demande)
      );
      create index dossier_rsa_foyer on dossier_rsa (foyer_id, date_demande desc);
      create index dossier_rsa_empreinte on dossier_rsa (empreinte);
      create index dossier_rsa_demande on dossier_rsa (date_demande, id);
      create index dossier_rsa_etat_depuis on dossier_rsa (etat_depuis, id);
      create index dossier_rsa_modifie on dossier_rsa (modifie_le, id);

      create table suspension_rsa (
        id uuid primary key default gen_random_uuid(),
        dossier_id uuid not null references dossier_rsa,
        objet text not null check (objet in ('DROIT', 'VERSEMENT')),
        motif text not null,
        depuis date not null,
        jusqua date,
        unique (dossier_id, objet, motif, depuis)
      );

      create table etat_constate (
        id uuid primary key default gen_random_uuid(),
        dossier_id uuid not null references dossier_rsa,
        etat text not null check (etat in (${among(enums.EtatDroitRsa.valeurs)})),
        etat_code_source text,
        depuis date not null,
        constate_le date not null,
        jusqua date
      );
      create index etat_constate_dossier on etat_constate (dossier_id, constate_le desc);
      create unique index etat_constate_un_courant on etat_constate (dossier_id) where jusqua is null;

      create table droits_et_devoirs (
        id uuid primary key default gen_random_uuid(),
        dossier_id uuid not null references dossier_rsa,
        cle text not null,
        personne_id uuid,
        soumis boolean not null,
        depuis date not null,
        entree_le date,
        version integer not null default 1,
        modifie_le timestamptz(3) not null,
        unique (dossier_id, cle)
      );
      create index droits_et_devoirs_personne on droits_et_devoirs (personne_id);
      create index droits_et_devoirs_cle on droits_et_devoirs (cle);
      create index droits_et_devoirs_entree on droits_et_devoirs (entree_le, id) where soumis and entree_le is not null;
      create index droits_et_devoirs_modifie on droits_et_devoirs (modifie_le, id);

      create table ressources_trimestre (
        id uuid primary key default gen_random_uuid(),
        foyer_id uuid not null references foyer,
        cle text not null,
        personne_id uuid,
        debut date not null,
        fin date not null,
        nulles boolean not null,
        mois jsonb not null,
        version integer not null default 1,
        modifie_le timestamptz(3) not null,
        unique (foyer_id, cle, debut)
      );
      create index ressources_trimestre_personne on ressources_trimestre (personne_id, debut desc);
      create index ressources_trimestre_cle on ressources_trimestre (cle);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table ressources_trimestre, droits_et_devoirs, etat_constate, suspension_rsa, dossier_rsa, membre_foyer, foyer',
    )
  }
}
