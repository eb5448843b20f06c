/** One thing that a partner takes back, and whose it is. */
export interface Export {
  /** As in `tdu export <nom>`. */
  readonly nom: string
  /** In the subgraph's address, `GET /exports/<chemin>`. */
  readonly chemin: string
  readonly partenaire: string
  readonly description: string
  readonly options: readonly OptionExport[]
}

interface OptionExport {
  /** On the command line: `--separateur <signe>`. */
  readonly drapeau: `--${string} <${string}>`
  /** In the subgraph's address: `separateur=…`. */
  readonly parametre: string
  readonly description: string
  readonly obligatoire?: true
}

const modifieDepuis: OptionExport = {
  drapeau: '--modifie-depuis <instant>',
  parametre: 'modifieDepuis',
  description: 'ce qui a changé depuis cet instant, avec son fuseau (2026-02-20T08:00:00Z)',
}
const format: OptionExport = {
  drapeau: '--format <forme>',
  parametre: 'format',
  description: 'json (un tableau) ou ndjson (un objet par ligne)',
}
const source: OptionExport = {
  drapeau: '--source <producteur>',
  parametre: 'source',
  description: 'l’offre d’un seul producteur',
}

export const EXPORTS: readonly Export[] = [
  {
    nom: 'stock',
    chemin: 'stock',
    partenaire: 'departement',
    description: 'dossiers du département et ce qui y est en cours (CSV)',
    options: [
      modifieDepuis,
      { drapeau: '--separateur <signe>', parametre: 'separateur', description: '; (par défaut) ou ,' },
      { drapeau: '--marque <oui|non>', parametre: 'marque', description: 'marque UTF-8 en tête, pour les tableurs' },
    ],
  },
  {
    nom: 'ft-orientations',
    chemin: 'ft-orientations',
    partenaire: 'departement',
    description: 'orientations du département dans les mots de France Travail (JSON)',
    options: [modifieDepuis, format],
  },
  {
    nom: 'ft-rendez-vous',
    chemin: 'ft-rendez-vous',
    partenaire: 'departement',
    description: 'rendez-vous du département dans les mots de France Travail (JSON)',
    options: [modifieDepuis, format],
  },
  {
    nom: 'calendrier',
    chemin: 'rendez-vous.ics',
    partenaire: 'departement',
    description: 'rendez-vous d’un professionnel du département (iCalendar)',
    options: [
      {
        drapeau: '--professionnel <id>',
        parametre: 'professionnelId',
        description: 'clé du professionnel dans l’annuaire',
        obligatoire: true,
      },
      modifieDepuis,
    ],
  },
  {
    nom: 'data-inclusion-structures',
    chemin: 'data-inclusion/structures',
    partenaire: 'espace-partage',
    description: 'structures de l’offre d’insertion (data·inclusion v1)',
    options: [format, source],
  },
  {
    nom: 'data-inclusion-services',
    chemin: 'data-inclusion/services',
    partenaire: 'espace-partage',
    description: 'services de l’offre d’insertion (data·inclusion v1)',
    options: [format, source],
  },
]
