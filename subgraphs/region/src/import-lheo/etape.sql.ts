/** Where a catalogue waits until it is published. */
export const ETAPE = `
  create temp table etape_formation (
    numero text, emetteur text, intitule text, intitule_recherche text, objectif text, contenu text,
    resultats_attendus text, certifiante boolean, code_niveau_entree text, code_niveau_sortie text,
    formacodes text[], nsf text[], romes text[],
    siret text, numero_activite text, nom text, nom_recherche text
  );
  create temp table etape_certification (
    numero text, code text, code_rncp text, code_rs text, code_certif_info text, code_cpf text
  );
  create temp table etape_action (
    numero text, numero_action text, modalites_enseignement text, modalites_entrees_sorties text,
    rythme text, conditions_specifiques text, publics_vises text[], code_commune text, code_postal text,
    heures_centre integer, heures_entreprise integer, prise_en_charge_frais boolean
  );
  create temp table etape_session (
    numero text, numero_action text, numero_session text, debut date, fin date, etat_recrutement text,
    financeurs jsonb
  )`
