/** One kind of file that a partner sends, and whose files these are. */
export interface Format {
  /** As in the subgraph's address, `POST /imports/<nom>`, and in `tdu import <nom>`. */
  readonly nom: string
  readonly partenaire: string
  readonly description: string
  /** What the sender may answer yes to, beside the options of all formats. */
  readonly accords?: readonly Accord[]
  /** What the sender may say that the file does not. */
  readonly precisions?: readonly Precision[]
}

interface Precision {
  /** On the command line: `--siret <siret>`. */
  readonly drapeau: `--${string} <${string}>`
  /** In the subgraph's address: `siret=…`. */
  readonly parametre: string
  readonly description: string
}

interface Accord {
  /** On the command line: `--autoriser-clotures`. */
  readonly drapeau: `--${string}`
  /** In the subgraph's address: `autoriserClotures=oui`. */
  readonly parametre: string
  readonly description: string
}

const complet: readonly Accord[] = [
  {
    drapeau: '--complet',
    parametre: 'complet',
    description: 'le fichier est toute l’offre de ses producteurs : ce qu’il ne dit plus est retiré',
  },
  {
    drapeau: '--autoriser-retraits',
    parametre: 'autoriserRetraits',
    description: 'admet qu’un fichier complet retire bien plus que d’ordinaire',
  },
]

export const FORMATS: readonly Format[] = [
  {
    nom: 'cnaf',
    partenaire: 'caf',
    description: 'flux bénéficiaires RSA de la CNAF (XML VRSB0801)',
    accords: [
      {
        drapeau: '--autoriser-clotures',
        parametre: 'autoriserClotures',
        description: 'admet qu’un flux mensuel close bien plus de dossiers que d’ordinaire',
      },
    ],
  },
  {
    nom: 'ft-diagnostic',
    partenaire: 'pole-emploi',
    description: 'diagnostics de France Travail (JSON)',
  },
  {
    nom: 'imilo-dossiers',
    partenaire: 'mission-locale',
    description: 'dossiers d’i-Milo (JSON)',
  },
  {
    nom: 'imilo-evenements',
    partenaire: 'mission-locale',
    description: 'file d’évènements, rendez-vous et sessions d’i-Milo (JSON)',
  },
  {
    nom: 'data-inclusion-structures',
    partenaire: 'espace-partage',
    description: 'structures de data·inclusion (JSON v1)',
    accords: complet,
  },
  {
    nom: 'data-inclusion-services',
    partenaire: 'espace-partage',
    description: 'services de data·inclusion (JSON v1)',
    accords: complet,
  },
  {
    nom: 'annuaire-structures',
    partenaire: 'espace-partage',
    description: 'organisations et leurs responsables (CSV des structures du carnet de bord)',
  },
  {
    nom: 'annuaire-professionnels',
    partenaire: 'espace-partage',
    description: 'professionnels d’une organisation (CSV du carnet de bord)',
    precisions: [
      {
        drapeau: '--siret <siret>',
        parametre: 'siret',
        description: 'SIRET de l’organisation des lignes qui ne disent pas la leur',
      },
    ],
  },
  {
    nom: 'carnet-beneficiaires',
    partenaire: 'departement',
    description: 'bénéficiaires du carnet de bord (CSV)',
  },
  {
    nom: 'carnet-structures',
    partenaire: 'departement',
    description: 'structures du carnet de bord (CSV)',
  },
  {
    nom: 'carnet-reorientation',
    partenaire: 'departement',
    description: 'réorientations du carnet de bord (CSV)',
  },
  {
    nom: 'rdv-insertion',
    partenaire: 'departement',
    description: 'envois de rdv-insertion, un par ligne (NDJSON)',
  },
  {
    nom: 'ft-spie-principal',
    partenaire: 'pole-emploi',
    description: 'personnes de l’extrait SPIE de France Travail (CSV)',
  },
  {
    nom: 'ft-spie-actions',
    partenaire: 'pole-emploi',
    description: 'actions de l’extrait SPIE de France Travail (CSV)',
  },
  {
    nom: 'lheo',
    partenaire: 'region',
    description: 'catalogue de l’offre de formation (XML LHÉO 2)',
    accords: [
      {
        drapeau: '--complet',
        parametre: 'complet',
        description: 'le fichier est toute l’offre de ses émetteurs : ce qu’il ne dit plus est retiré',
      },
      {
        drapeau: '--autoriser-retraits',
        parametre: 'autoriserRetraits',
        description: 'admet qu’un catalogue complet retire bien plus de formations que d’ordinaire',
      },
    ],
  },
]
