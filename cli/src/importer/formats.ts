/** One kind of file that a partner sends, and whose files these are. */
export interface Format {
  /** As in the subgraph's address, `POST /imports/<nom>`, and in `tdu import <nom>`. */
  readonly nom: string
  readonly partenaire: string
  readonly description: string
  /** What the sender may answer yes to, beside the options of all formats. */
  readonly accords?: readonly Accord[]
}

interface Accord {
  /** On the command line: `--autoriser-clotures`. */
  readonly drapeau: `--${string}`
  /** In the subgraph's address: `autoriserClotures=oui`. */
  readonly parametre: string
  readonly description: string
}

/** A whole file says all that its producers offer: what it lacks is withdrawn. */
const retraits: readonly Accord[] = [
  {
    drapeau: '--autoriser-retraits',
    parametre: 'autoriserRetraits',
    description: 'admet qu’un fichier retire bien plus que d’ordinaire',
  },
  {
    drapeau: '--partiel',
    parametre: 'partiel',
    description: 'le fichier ne dit pas tout : ce qu’il ne contient pas n’est pas retiré',
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
    accords: retraits,
  },
  {
    nom: 'data-inclusion-services',
    partenaire: 'espace-partage',
    description: 'services de data·inclusion (JSON v1)',
    accords: retraits,
  },
]
