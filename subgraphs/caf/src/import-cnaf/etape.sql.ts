/** Where a flow waits until it is published. */
export const ETAPE = `
  create temp table etape_dossier (
    fonorg text, numorg text, matricule text, numero_demande text, empreinte text, date_demande date,
    situation_familiale text, situation_familiale_code text, situation_familiale_depuis date,
    sans_domicile_fixe boolean, commune text, adresse jsonb,
    etat text, etat_code_source text, etat_le date, etat_le_premier date, foyer_soumis boolean,
    refus jsonb, fin jsonb, natures jsonb, suspensions jsonb, calcul jsonb, origine text, nombre_a_charge integer,
    mutation jsonb
  );
  create temp table etape_personne (
    fonorg text, numorg text, matricule text, numero_demande text, cle text, personne_id uuid,
    role text, role_code_source text, a_charge boolean, responsable boolean, depuis date, jusqua date,
    soumis boolean, entree_le date, ressources jsonb
  )`
