import type { Categorie } from '@traitdunion/glossary'
import type { ThemeFrein } from '@traitdunion/parcours'

/** How an answer may be read: each has its own field in the graph, so that rights can tell them apart. */
export type VoletDsp = 'GENERAL' | 'SANTE' | 'RQTH' | 'LOGEMENT' | 'PROJET' | 'SENSIBLE'

export const categorieDuVolet: Readonly<Record<VoletDsp, Categorie>> = {
  GENERAL: 'FREIN',
  SANTE: 'FREIN_SANTE',
  RQTH: 'RQTH',
  LOGEMENT: 'LOGEMENT',
  PROJET: 'PROJET',
  SENSIBLE: 'JUSTICE_ASE_SEJOUR',
}

interface ReponsePossible {
  readonly libelle: string
  /** Theme of the barrier that this answer reveals; no theme, no barrier. */
  readonly theme?: ThemeFrein
  /** Where it differs from its group. */
  readonly volet?: VoletDsp
}

interface GroupeDspDefinition {
  readonly libelle: string
  readonly volet: VoletDsp
  /** Several answers may be given. */
  readonly multiple: boolean
  /** The answer that excludes the others: « aucune difficulté ». */
  readonly aucune?: string
  readonly reponses: Readonly<Record<string, ReponsePossible>>
}

/** Groups and codes of the « données socio-professionnelles » of the CNAF flows, each code with the theme it reveals. */
export const nomenclatureDsp = {
  DIFSOC: {
    libelle: 'Difficultés sociales',
    volet: 'GENERAL',
    multiple: true,
    aucune: '0401',
    reponses: {
      '0401': { libelle: 'Aucune difficulté sociale' },
      '0402': { libelle: 'Difficulté de santé', theme: 'SANTE', volet: 'SANTE' },
      '0403': { libelle: 'Reconnaissance de la qualité de travailleur handicapé', volet: 'RQTH' },
      '0404': { libelle: 'Lire, écrire ou comprendre le français', theme: 'MAITRISE_LANGUE' },
      '0405': { libelle: 'Démarches et formalités administratives', theme: 'DIFFICULTES_ADMINISTRATIVES' },
      '0406': { libelle: 'Endettement', theme: 'DIFFICULTES_FINANCIERES' },
      '0407': { libelle: 'Autre difficulté sociale' },
    },
  },
  DIFDISP: {
    libelle: 'Obstacles à la disponibilité pour un emploi',
    volet: 'GENERAL',
    multiple: true,
    aucune: '0501',
    reponses: {
      '0501': { libelle: 'Aucun obstacle' },
      '0502': { libelle: "Garde d'un enfant de moins de 6 ans", theme: 'CONTRAINTES_FAMILIALES' },
      '0503': { libelle: "Garde d'un enfant de plus de 6 ans", theme: 'CONTRAINTES_FAMILIALES' },
      '0504': {
        libelle: "Garde d'un enfant ou d'un proche invalide",
        theme: 'CONTRAINTES_FAMILIALES',
        volet: 'SENSIBLE',
      },
      '0505': { libelle: "Charge d'un proche dépendant", theme: 'CONTRAINTES_FAMILIALES', volet: 'SENSIBLE' },
      '0506': {
        libelle: "Éloignement d'un parent ou du conjoint, hospitalisé longuement ou incarcéré",
        theme: 'CONTRAINTES_FAMILIALES',
        volet: 'SENSIBLE',
      },
      '0507': { libelle: 'Mobilité', theme: 'MOBILITE' },
      '0508': { libelle: 'Santé', theme: 'SANTE', volet: 'SANTE' },
      '0509': { libelle: 'Logement', theme: 'LOGEMENT', volet: 'LOGEMENT' },
      '0510': { libelle: 'Illettrisme', theme: 'MAITRISE_LANGUE' },
      '0511': { libelle: 'Absence de qualification', theme: 'FORMATION' },
      '0512': { libelle: 'Qualification trop spécifique', theme: 'FORMATION' },
      '0513': { libelle: 'Discrimination', theme: 'TROUVER_UN_EMPLOI', volet: 'SENSIBLE' },
      '0514': { libelle: "Garde d'enfants", theme: 'CONTRAINTES_FAMILIALES' },
    },
  },
  NATLOG: {
    libelle: 'Nature du logement',
    volet: 'LOGEMENT',
    multiple: false,
    reponses: {
      '0901': { libelle: 'Logement autonome, habitat individuel' },
      '0902': { libelle: 'Logement autonome, habitat collectif' },
      '0903': { libelle: "Urgence : foyer d'urgence", theme: 'LOGEMENT' },
      '0904': { libelle: "Urgence : centre d'hébergement et de réinsertion sociale", theme: 'LOGEMENT' },
      '0905': { libelle: 'Urgence : hôtel social', theme: 'LOGEMENT' },
      '0906': { libelle: "Autre logement d'urgence", theme: 'LOGEMENT' },
      '0907': { libelle: 'Temporaire : appartement relais', theme: 'LOGEMENT' },
      '0908': { libelle: 'Temporaire : bail glissant', theme: 'LOGEMENT' },
      '0909': { libelle: 'Temporaire : chez un parent ou un tiers', theme: 'LOGEMENT' },
      '0910': { libelle: 'Précaire : caravane, bateau', theme: 'LOGEMENT' },
      '0911': { libelle: 'Précaire : résidence sociale', theme: 'LOGEMENT' },
      '0912': { libelle: 'Précaire : sans hébergement', theme: 'LOGEMENT' },
      '0913': { libelle: 'Précaire : autre situation', theme: 'LOGEMENT' },
    },
  },
  DIFLOG: {
    libelle: 'Difficultés de logement',
    volet: 'LOGEMENT',
    multiple: true,
    aucune: '1001',
    reponses: {
      '1001': { libelle: 'Aucune difficulté de logement' },
      '1002': { libelle: 'Impayés de loyer ou de prêt', theme: 'LOGEMENT' },
      '1003': { libelle: 'Problèmes financiers liés au logement', theme: 'LOGEMENT' },
      '1004': { libelle: 'Logement insalubre ou indécent', theme: 'LOGEMENT' },
      '1005': { libelle: 'Logement isolé ou sans transport collectif', theme: 'MOBILITE' },
      '1006': { libelle: 'Fin de bail ou expulsion', theme: 'LOGEMENT' },
      '1007': { libelle: 'Logement surpeuplé', theme: 'LOGEMENT' },
      '1008': { libelle: 'Logement éloigné du lieu de travail', theme: 'MOBILITE' },
      '1009': { libelle: 'Autre situation particulière', theme: 'LOGEMENT' },
    },
  },
  DEMARLOG: {
    libelle: 'Démarche de logement en cours',
    volet: 'LOGEMENT',
    multiple: false,
    reponses: {
      '1101': { libelle: 'Accès à un logement' },
      '1102': { libelle: 'Maintien dans le logement' },
      '1103': { libelle: 'Aucune démarche' },
    },
  },
  NIVETU: {
    libelle: 'Niveau d’études',
    volet: 'GENERAL',
    multiple: false,
    reponses: {
      '1201': { libelle: 'Niveau I ou II : diplôme au-delà de bac + 2' },
      '1202': { libelle: 'Niveau III : bac + 2' },
      '1203': { libelle: 'Niveau IV : classe de terminale' },
      '1204': { libelle: 'Niveau V : dernière année de CAP, de BEP ou équivalent' },
      '1205': { libelle: "Niveau V bis : sortie avant l'année terminale du second cycle court" },
      '1206': { libelle: 'Niveau VI : premier cycle du secondaire', theme: 'FORMATION' },
      '1207': { libelle: 'Niveau VII : jamais scolarisé', theme: 'MAITRISE_LANGUE' },
    },
  },
  NIVDIPMAXOBT: {
    libelle: 'Diplôme le plus élevé obtenu',
    volet: 'GENERAL',
    multiple: false,
    reponses: {
      '2601': { libelle: 'Niveau I ou II : licence, master, doctorat, grande école' },
      '2602': { libelle: 'Niveau III : bac + 2' },
      '2603': { libelle: 'Niveau IV : baccalauréat' },
      '2604': { libelle: 'Niveau V : CAP ou BEP' },
      '2605': { libelle: 'Niveau VI : sans diplôme ou brevet des collèges', theme: 'FORMATION' },
      '2606': { libelle: 'Niveau VII : aucun', theme: 'FORMATION' },
    },
  },
  HISPRO: {
    libelle: 'Histoire professionnelle',
    volet: 'PROJET',
    multiple: false,
    reponses: {
      '1901': { libelle: 'A toujours travaillé' },
      '1902': { libelle: 'Travaille par intermittence' },
      '1903': { libelle: 'A déjà exercé une activité professionnelle' },
      '1904': { libelle: "N'a jamais travaillé", theme: 'EMPLOI' },
    },
  },
  MOYTRANS: {
    libelle: 'Moyens de transport',
    volet: 'GENERAL',
    multiple: true,
    reponses: {
      '2001': { libelle: 'Transport en commun' },
      '2002': { libelle: 'Véhicule personnel' },
      '2003': { libelle: 'Voiture' },
      '2004': { libelle: 'Moto' },
      '2005': { libelle: 'Cyclomoteur' },
      '2006': { libelle: 'Vélo' },
      '2007': { libelle: 'Covoiturage' },
      '2008': { libelle: 'Autre moyen' },
    },
  },
  NATMOB: {
    libelle: 'Mobilité acceptée',
    volet: 'GENERAL',
    multiple: true,
    aucune: '2504',
    reponses: {
      '2501': { libelle: 'Sur la commune' },
      '2502': { libelle: 'Sur le département' },
      '2503': { libelle: 'Sur un autre département' },
      '2504': { libelle: 'Aucune mobilité', theme: 'MOBILITE' },
    },
  },
  DIFSOCPRO: {
    libelle: 'Difficultés socio-professionnelles',
    volet: 'GENERAL',
    multiple: true,
    reponses: {
      '2101': { libelle: 'Santé', theme: 'SANTE', volet: 'SANTE' },
      '2102': { libelle: 'Logement', theme: 'LOGEMENT', volet: 'LOGEMENT' },
      '2103': { libelle: 'Situation familiale', theme: 'CONTRAINTES_FAMILIALES' },
      '2104': { libelle: 'Endettement', theme: 'DIFFICULTES_FINANCIERES' },
      '2105': { libelle: 'Démarches et formalités administratives', theme: 'DIFFICULTES_ADMINISTRATIVES' },
      '2106': { libelle: 'Lire, écrire ou comprendre le français', theme: 'MAITRISE_LANGUE' },
      '2107': { libelle: 'Se mobiliser', theme: 'CHOISIR_UN_METIER' },
      '2108': { libelle: 'Qualification professionnelle', theme: 'FORMATION' },
      '2109': { libelle: "Accès à l'emploi", theme: 'TROUVER_UN_EMPLOI' },
      '2110': { libelle: 'Autre difficulté' },
    },
  },
  PROJPRO: {
    libelle: 'Domaines du projet professionnel',
    volet: 'PROJET',
    multiple: true,
    reponses: {
      '2201': { libelle: 'Agriculture, sylviculture, pêche' },
      '2202': { libelle: 'Industrie' },
      '2203': { libelle: "Métiers de l'énergie" },
      '2204': { libelle: 'Construction, bâtiment, travaux publics' },
      '2205': { libelle: 'Banque, assurance' },
      '2206': { libelle: 'Hôtellerie, restauration, tourisme' },
      '2207': { libelle: 'Aide à la personne' },
      '2208': { libelle: 'Éducation, santé, action sociale' },
      '2209': { libelle: 'Administration' },
      '2210': { libelle: 'Arts, spectacles, loisirs' },
      '2211': { libelle: 'Commerce' },
      '2212': { libelle: 'Transports' },
      '2213': { libelle: 'Autre domaine' },
    },
  },
  FREINFORM: {
    libelle: 'Freins à l’entrée en formation',
    volet: 'GENERAL',
    multiple: true,
    reponses: {
      '2301': { libelle: 'Coût de la formation', theme: 'DIFFICULTES_FINANCIERES' },
      '2302': { libelle: 'Raisons familiales', theme: 'CONTRAINTES_FAMILIALES' },
      '2303': { libelle: 'Réticence envers le système scolaire', theme: 'SE_FORMER' },
      '2304': { libelle: 'Mobilité', theme: 'MOBILITE' },
      '2305': { libelle: 'Santé', theme: 'SANTE', volet: 'SANTE' },
      '2306': { libelle: 'Illettrisme', theme: 'MAITRISE_LANGUE' },
      '2307': { libelle: "Pas d'offre de formation", theme: 'SE_FORMER' },
      '2308': { libelle: 'Âge', theme: 'SE_FORMER' },
    },
  },
  INSCDEMEMPLOI: {
    libelle: 'Ancienneté de l’inscription comme demandeur d’emploi',
    volet: 'PROJET',
    multiple: false,
    reponses: {
      '4301': { libelle: 'Pas encore inscrit, ou démarche en cours' },
      '4302': { libelle: "Moins d'un an" },
      '4303': { libelle: 'Entre un et cinq ans' },
      '4304': { libelle: 'Plus de cinq ans' },
    },
  },
  ACCOEMPLOI: {
    libelle: 'Accompagnement vers l’emploi',
    volet: 'PROJET',
    multiple: false,
    reponses: {
      '1801': { libelle: "Pas d'accompagnement" },
      '1802': { libelle: 'France Travail (ex Pôle emploi)' },
      '1803': { libelle: 'Autre accompagnement' },
    },
  },
} as const satisfies Readonly<Record<string, GroupeDspDefinition>>

export type GroupeDsp = keyof typeof nomenclatureDsp

/** An answer as it is stored and exchanged. */
export interface ReponseCodee {
  readonly groupe: GroupeDsp
  readonly code: string
}

export interface ReponseLue extends ReponseCodee {
  readonly libelle: string
  readonly theme: ThemeFrein | null
  readonly volet: VoletDsp
}

export const groupeDsp = (groupe: GroupeDsp): GroupeDspDefinition => nomenclatureDsp[groupe]

/** @returns null for a code that the group does not list */
export const readReponse = ({ groupe, code }: ReponseCodee): ReponseLue | null => {
  const { volet, reponses } = groupeDsp(groupe)
  const found = Object.hasOwn(reponses, code) ? reponses[code] : undefined
  return found
    ? { groupe, code, libelle: found.libelle, theme: found.theme ?? null, volet: found.volet ?? volet }
    : null
}
