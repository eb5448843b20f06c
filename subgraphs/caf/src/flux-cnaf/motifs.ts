/** Codes kept as they come (`codeSource`), with a label when we know one: an unknown one is not a fault. */
export interface CodeLibelle {
  readonly codeSource: string
  readonly libelle?: string
}

type Libelles = Readonly<Record<string, string>>

export const motifsRefus: Libelles = {
  DSD: 'Demande sans droit',
  F02: 'Moins de 25 ans sans personne à charge',
  F04: 'Titre de séjour non valide',
  F09: 'Résidence non conforme',
  F85: "Pas d'allocataire",
  F97: 'Bénéficiaire de l’AAH réduite',
  FDB: 'Étudiant, rémunération insuffisante',
  FDD: "Travailleur indépendant n'ouvrant pas droit",
  PCG: 'Décision du conseil départemental',
}

export const motifsCloture: Libelles = {
  ECH: 'Échéance : quatre mois sans droit',
  EFF: 'Annulation de la bascule RMI ou API',
  MUT: 'Mutation du dossier vers un autre organisme',
  PCG: 'Décision du conseil départemental',
  RAU: 'Radiation, autre motif',
  RFD: 'Radiation, fin de droit',
  RGD: 'Regroupement de dossiers',
  RSO: 'Radiation, option RSO outre-mer',
  RST: 'Radiation, option RSTA outre-mer',
}

export const motifsSuspensionDroit: Libelles = {
  DA: 'Dossier : situation de famille',
  DB: 'Dossier : ressources',
  DC: 'Dossier : enquête administrative',
  DD: 'Dossier : enquête sociale',
  DE: 'Dossier : imprimé de contrôle absent',
  DF: 'Dossier : avis de changement de CAF absent',
  DG: 'Dossier : décès de Madame',
  DH: 'Dossier : décès de Monsieur',
  DI: 'Dossier : autre motif',
  DJ: 'Dossier : paiement réimputé ou arrêté',
  DK: "Dossier : pas de réponse au contrôle de l'assurance chômage",
  DL: 'Dossier : pli non distribuable',
  DM: 'Dossier : résidence inconnue',
  DN: 'Dossier : divergence des droits, sécurité sociale',
  DO: 'Dossier : divergence des droits, assurance vieillesse',
  DP: "Dossier : contrôle de l'allocation de soutien familial",
  DQ: 'Dossier : élection de domicile non renouvelée',
  DR: 'Dossier : gestion de personne',
  GA: 'Prestation : enquête administrative',
  GC: 'Prestation : imprimé de contrôle absent',
  GE: 'Prestation : forfait de travailleur indépendant non fourni',
  GF: 'Prestation : situation de famille',
  GI: 'Prestation : imprimé de changement de CAF non fourni',
  GJ: 'Prestation : suspension par le conseil départemental',
  GK: "Prestation : contrat d'insertion",
  GL: 'Prestation : action non engagée',
  GR: 'Prestation : contrôle des activités et ressources',
  GS: 'Prestation : enquête sociale',
  GX: 'Prestation : autre motif',
}

export const motifsSuspensionVersement: Libelles = {
  '01': 'Ressources trop élevées',
  '02': 'Moins de 25 ans sans personne à charge',
  '03': 'Activité non conforme',
  '04': 'Titre de séjour non valide',
  '05': 'Montant inférieur au seuil',
  '06': 'Déclaration trimestrielle de ressources non fournie',
  '09': 'Résidence non conforme',
  '19': "Pas d'isolement",
  '31': 'Prestation exclue, affiliation partielle',
  '34': 'Régime non conforme',
  '35': 'Demande d’avantage vieillesse absente ou tardive',
  '36': 'Titre de séjour absent',
  '44': 'Hospitalisation',
  '70': 'Action non engagée',
  '78': 'Surface pondérée inconnue ou au-dessus du plafond',
  '84': 'Droit éteint',
  '85': "Pas d'allocataire",
  '97': 'Bénéficiaire de l’AAH réduite',
  AB: 'Allocataire absent du foyer',
  CG: 'Application d’une sanction',
  CV: 'Attente de décision du conseil départemental',
  CZ: 'Activité antérieure insuffisante',
  DA: 'Activité antérieure absente',
  DB: 'Étudiant, rémunération insuffisante',
  DC: 'Activité antérieure non conforme',
}

export const naturesPrestation: Libelles = {
  RCB: 'RSA activité local',
  RCD: 'RSA activité',
  RCI: 'RSA activité majoré',
  RCJ: 'RSA activité jeune',
  RCU: 'RSA activité, contrat aidé',
  RSB: 'RSA socle local',
  RSD: 'RSA socle',
  RSI: 'RSA socle majoré',
  RSJ: 'RSA socle jeune',
  RSU: 'RSA socle, contrat aidé',
}

const REGIMES: Libelles = { N: '', D: ' (outre-mer)' }
const PUBLICS: Readonly<Record<string, Libelles>> = {
  B: { '1': 'majoré', '2': 'moins de 25 ans', '3': 'plus de 25 ans' },
  D: { '1': 'moins de 25 ans avec enfant à charge ou grossesse', '2': 'plus de 25 ans' },
  U: { '1': 'majoré', '2': 'moins de 25 ans', '3': 'plus de 25 ans', '4': 'jeune' },
}

/** The sub-nature is built: nature (RSD), metropolis or overseas (N, D), public (1 to 4). */
export function labelOfSubNature(codeSource: string): string | undefined {
  const nature = label(naturesPrestation, codeSource.slice(0, 3))
  const regime = label(REGIMES, codeSource.charAt(3))
  if (nature === undefined || regime === undefined || !/^[1-4]$/.test(codeSource.slice(4))) return undefined
  const detail = PUBLICS[codeSource.charAt(2)]?.[codeSource.charAt(4)]
  return `${nature}${detail === undefined ? '' : `, ${detail}`}${regime}`
}

export const faitsGenerateurs: Libelles = {
  ABANEURES: 'Abattement ou neutralisation de ressources',
  ADR: 'Adresse',
  AIDFAM: 'Aide familiale outre-mer',
  ASF: 'Demande d’allocation de soutien familial',
  CARRSA: 'Caractéristiques du RSA',
  CIRMA: 'Contrat aidé (CIRMA ou CAV)',
  CREALI: 'Créance alimentaire',
  DECDEMPCG: 'Décision du conseil départemental',
  DEMRSA: 'Demande de RSA',
  DERPRE: 'Dérogation du conseil départemental',
  DESALL: 'Désignation de l’allocataire',
  ENTDED: 'Entrée en droits et devoirs',
  ETACIV: 'État civil',
  EXCPRE: 'Exclusion de la prestation',
  HOSPLA: 'Hospitalisation ou placement',
  INTGRO: 'Interruption de grossesse',
  JUSACT: "Justification de l'activité outre-mer",
  JUSRSAJEU: 'Justificatif du RSA jeune',
  MUT: 'Mutation du dossier',
  PROPCG: 'Proposition au conseil départemental',
  RAD: 'Radiation du dossier',
  REA: 'Réaffiliation',
  RECPEN: 'Récépissé de pension',
  RESTRIRSA: 'Ressources trimestrielles',
  SITENFAUT: 'Situation d’un enfant ou d’une autre personne',
  SITFAM: 'Situation de famille',
  SITPRO: 'Situation professionnelle',
  SUIRMA: 'Suivi du contrat aidé',
  SURPONEXP: "Surface pondérée d'exploitation outre-mer",
  SUS: 'Suspension',
  TITPEN: 'Titre de pension',
}

export const label = (libelles: Libelles, code: string): string | undefined =>
  Object.hasOwn(libelles, code) ? libelles[code] : undefined

export function withLabel(codeSource: string, libelles: Libelles): CodeLibelle {
  const libelle = label(libelles, codeSource)
  return libelle === undefined ? { codeSource } : { codeSource, libelle }
}
