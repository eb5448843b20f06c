import type { MigrationInterface, QueryRunner } from 'typeorm'

const LIEU = `
  adresse text, complement_adresse text, code_postal text, code_commune text, nom_commune text,
  longitude double precision, latitude double precision, telephone text, courriel text, horaires_accueil text,
  lien_source text`

export class Offre1764000004000 implements MigrationInterface {
  name = 'Offre1764000004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table structure (
        id uuid primary key,
        identifiant_source text not null unique,
        source text not null,
        nom text collate "fr-x-icu" not null,
        description text,
        recherche text not null,
        siret text,
        site_web text,
        accessibilite_lieu text,
        reseaux_porteurs text[] not null,
        est_sensible boolean not null,
        ${LIEU},
        date_maj date not null,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index structure_nom on structure (nom, id);
      create index structure_modifie on structure (modifie_le, id);
      create index structure_commune on structure (code_commune);
      create index structure_reseaux on structure using gin (reseaux_porteurs);
      create index structure_recherche on structure using gin (to_tsvector('simple', recherche));

      create table service (
        id uuid primary key,
        identifiant_source text not null unique,
        source text not null,
        structure_id uuid not null references structure (id),
        nom text collate "fr-x-icu" not null,
        description text not null,
        recherche text not null,
        type text check (type in ('ACCOMPAGNEMENT', 'AIDE_FINANCIERE', 'AIDE_MATERIELLE', 'ATELIER', 'FORMATION',
          'INFORMATION')),
        thematiques text[] not null,
        frais text check (frais in ('GRATUIT', 'PAYANT')),
        frais_precisions text,
        publics text[] not null check (publics <@ array['TOUS_PUBLICS', 'ACTIFS', 'BENEFICIAIRES_DES_MINIMAS_SOCIAUX',
          'DEMANDEURS_EMPLOI', 'ETUDIANTS', 'FAMILLES', 'FEMMES', 'JEUNES', 'PERSONNES_EN_SITUATION_DE_HANDICAP',
          'PERSONNES_EN_SITUATION_DURGENCE', 'PERSONNES_EN_SITUATION_JURIDIQUE_SPECIFIQUE', 'PERSONNES_EXILEES',
          'RESIDENTS_QPV_FRR', 'SENIORS']),
        publics_precisions text,
        conditions_acces text,
        modes_accueil text[] not null check (modes_accueil <@ array['A_DISTANCE', 'EN_PRESENTIEL']),
        zone_eligibilite text[] not null,
        lien_mobilisation text,
        modes_mobilisation text[] not null check (modes_mobilisation <@ array['ENVOYER_UN_COURRIEL', 'SE_PRESENTER',
          'TELEPHONER', 'UTILISER_LIEN_MOBILISATION']),
        mobilisable_par text[] not null check (mobilisable_par <@ array['USAGERS', 'PROFESSIONNELS']),
        mobilisation_precisions text,
        volume_horaire_hebdomadaire double precision,
        nombre_semaines integer,
        contact_nom_prenom text,
        ${LIEU},
        date_maj date not null,
        version integer not null,
        modifie_le timestamptz(3) not null
      );
      create index service_nom on service (nom, id);
      create index service_modifie on service (modifie_le, id);
      create index service_structure on service (structure_id, nom, id);
      create index service_commune on service (code_commune);
      create index service_thematiques on service using gin (thematiques);
      create index service_zone on service using gin (zone_eligibilite);
      create index service_recherche on service using gin (to_tsvector('simple', recherche));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table service, structure')
  }
}
