/** Columns that a file says, beside the identifier. */
const LIEU = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'code_commune',
  'nom_commune',
  'longitude',
  'latitude',
  'telephone',
  'courriel',
  'horaires_accueil',
  'lien_source',
]

export const COLONNES_STRUCTURE: readonly string[] = [
  'source',
  'nom',
  'description',
  'recherche',
  'siret',
  'site_web',
  'accessibilite_lieu',
  'reseaux_porteurs',
  'est_sensible',
  'date_maj',
  ...LIEU,
]

export const COLONNES_SERVICE: readonly string[] = [
  'source',
  'structure_id',
  'nom',
  'description',
  'recherche',
  'type',
  'thematiques',
  'frais',
  'frais_precisions',
  'publics',
  'publics_precisions',
  'conditions_acces',
  'modes_accueil',
  'zone_eligibilite',
  'lien_mobilisation',
  'modes_mobilisation',
  'mobilisable_par',
  'mobilisation_precisions',
  'volume_horaire_hebdomadaire',
  'nombre_semaines',
  'contact_nom_prenom',
  'date_maj',
  ...LIEU,
]

/** `codePostal` → `code_postal`. */
export const toRow = (enregistrement: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(enregistrement).map(([champ, valeur]) => [
      champ.replace(/[A-Z]/g, (lettre) => `_${lettre.toLowerCase()}`),
      valeur,
    ]),
  )
