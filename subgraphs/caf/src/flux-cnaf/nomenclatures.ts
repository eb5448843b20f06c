/** Codes of the sender that the graph turns into its own words. An unknown one makes the record unusable. */
export const etatsDroitRsa = {
  '0': { code: 'DEMANDE_EN_ATTENTE', libelle: 'Nouvelle demande en attente de décision' },
  '1': { code: 'REFUSE', libelle: 'Droit refusé' },
  '2': { code: 'OUVERT_VERSABLE', libelle: 'Droit ouvert et versable' },
  '3': { code: 'OUVERT_SUSPENDU', libelle: 'Droit ouvert et suspendu' },
  '4': { code: 'OUVERT_VERSEMENT_SUSPENDU', libelle: 'Droit ouvert, versement suspendu' },
  '5': { code: 'CLOS', libelle: 'Droit clos' },
  '6': { code: 'CLOS_MOIS_ANTERIEUR', libelle: 'Droit clos sur un mois antérieur' },
} as const

export const rolesPersonne = {
  DEM: { code: 'DEMANDEUR', libelle: 'Demandeur du RSA' },
  CJT: { code: 'CONJOINT', libelle: 'Conjoint du demandeur' },
  ENF: { code: 'ENFANT', libelle: 'Enfant' },
  AUT: { code: 'AUTRE', libelle: 'Autre personne' },
  RDO: { code: 'RESPONSABLE_DOSSIER', libelle: 'Responsable du dossier' },
} as const

export const situationsFamiliales = {
  ABA: { code: 'DISPARU', libelle: "Disparu, jugement d'absence" },
  CEL: { code: 'CELIBATAIRE', libelle: 'Célibataire' },
  DIV: { code: 'DIVORCE', libelle: 'Divorcé ou divorcée' },
  ISO: { code: 'ISOLE_APRES_VIE_COMMUNE', libelle: 'Isolement après vie maritale ou PACS' },
  MAR: { code: 'MARIE', libelle: 'Mariage' },
  PAC: { code: 'PACSE', libelle: 'PACS' },
  RPA: { code: 'REPRISE_VIE_COMMUNE_PACS', libelle: 'Reprise de vie commune sur PACS' },
  RVC: { code: 'REPRISE_VIE_MARITALE', libelle: 'Reprise de vie maritale' },
  RVM: { code: 'REPRISE_MARIAGE', libelle: 'Reprise de mariage' },
  SEF: { code: 'SEPARE_DE_FAIT', libelle: 'Séparation de fait' },
  SEL: { code: 'SEPARE_LEGALEMENT', libelle: 'Séparation légale' },
  VEU: { code: 'VEUF', libelle: 'Veuvage' },
  VIM: { code: 'VIE_MARITALE', libelle: 'Vie maritale' },
} as const

export const sexes = {
  '1': { code: 'HOMME', libelle: 'Homme' },
  '2': { code: 'FEMME', libelle: 'Femme' },
} as const

export const typesFlux = {
  J: { code: 'QUOTIDIEN', libelle: 'Flux quotidien' },
  // What daily files of CAF and MSA carry; the exchange specification says J.
  I: { code: 'QUOTIDIEN', libelle: 'Flux quotidien' },
  M: { code: 'MENSUEL', libelle: 'Flux mensuel' },
} as const

export type EtatDroitRsa = (typeof etatsDroitRsa)[keyof typeof etatsDroitRsa]['code']
export type RolePersonne = (typeof rolesPersonne)[keyof typeof rolesPersonne]['code']
export type SituationFamiliale = (typeof situationsFamiliales)[keyof typeof situationsFamiliales]['code']
export type Sexe = (typeof sexes)[keyof typeof sexes]['code']
export type TypeFlux = (typeof typesFlux)[keyof typeof typesFlux]['code']

/** A word of the graph for a code of the sender, or undefined. Own keys only: « constructor » is not a code. */
export function codeOf<T extends Readonly<Record<string, { readonly code: string }>>>(
  nomenclature: T,
  codeSource: string | undefined,
): T[keyof T]['code'] | undefined {
  if (codeSource === undefined || !Object.hasOwn(nomenclature, codeSource)) return undefined
  return nomenclature[codeSource]?.code
}
