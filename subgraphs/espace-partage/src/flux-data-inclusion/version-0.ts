import type { ServiceBrut, StructureBrute } from './brut.js'
import { described } from './brut.js'
import type { Geographie } from './geographie.js'

/** Kinds of structures of the former version that are networks of the present one. */
const RESEAUX_DES_TYPOLOGIES: Readonly<Record<string, string>> = {
  ACI: 'aci',
  AFPA: 'afpa',
  AI: 'ai',
  ASE: 'ase',
  CAARUD: 'caarud',
  CADA: 'cada',
  CAF: 'caf',
  CAP_EMPLOI: 'cap-emploi-reseau-cheops',
  CCAS: 'ccas-cias',
  CIAS: 'ccas-cias',
  CHRS: 'chrs',
  CHU: 'chu',
  CIDFF: 'cidff',
  CMP: 'cmp',
  CPH: 'cph',
  CSAPA: 'csapa',
  DEPT: 'departements',
  E2C: 'ecoles-de-la-deuxieme-chance',
  EA: 'ea',
  EATT: 'eatt',
  EI: 'ei',
  EITI: 'eiti',
  EPIDE: 'epide',
  ESAT: 'esat',
  ETTI: 'etti',
  GEIQ: 'geiq',
  HUDA: 'huda',
  MDPH: 'mdph',
  MJC: 'mjc',
  ML: 'mission-locale',
  MSA: 'mutualite-sociale-agricole',
  PE: 'france-travail',
  FT: 'france-travail',
  PIMMS: 'pimms-mediation',
  PJJ: 'pjj',
  PLIE: 'plie',
  REG: 'regions',
  RS_FJT: 'residences-fjt',
  SIAO: 'siao',
  SPIP: 'spip',
}

/** Types of the former version, which could be several, by the one that says most. */
const TYPES: readonly (readonly [type: string, anciens: readonly string[]])[] = [
  ['aide-financiere', ['aide-financiere', 'financement']],
  ['aide-materielle', ['aide-materielle', 'autonomie']],
  ['formation', ['formation']],
  ['atelier', ['atelier', 'numerique']],
  ['accompagnement', ['accompagnement']],
  ['information', ['information', 'accueil']],
]

const HANDICAP = 'personnes-en-situation-de-handicap'
const PUBLICS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    adultes: [],
    alternants: ['actifs', 'etudiants'],
    'beneficiaires-rsa': ['beneficiaires-des-minimas-sociaux'],
    'deficience-visuelle': [HANDICAP],
    'demandeurs-demploi': ['demandeurs-emploi'],
    'familles-enfants': ['familles'],
    'handicaps-mentaux': [HANDICAP],
    'handicaps-psychiques': [HANDICAP],
    'jeunes-16-26': ['jeunes'],
    'personnes-de-nationalite-etrangere': ['personnes-exilees'],
    'personnes-handicapees': [HANDICAP],
    'public-langues-etrangeres': ['personnes-exilees'],
    retraites: ['seniors'],
    salaries: ['actifs'],
    'sans-domicile-fixe': ['personnes-en-situation-durgence'],
    'seniors-65': ['seniors'],
    'sortants-de-detention': ['personnes-en-situation-juridique-specifique'],
    surdite: [HANDICAP],
    victimes: ['personnes-en-situation-durgence'],
  }),
)

const MODES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'completer-le-formulaire-dadhesion': ['utiliser-lien-mobilisation'],
    'envoyer-un-mail': ['envoyer-un-courriel'],
    'envoyer-un-mail-avec-une-fiche-de-prescription': ['envoyer-un-courriel'],
    'prendre-rdv': ['envoyer-un-courriel', 'utiliser-lien-mobilisation'],
    'se-presenter': ['se-presenter'],
    telephoner: ['telephoner'],
  }),
)

const orElse = (liste: readonly string[], ancienne: () => readonly string[]): readonly string[] =>
  liste.length > 0 ? liste : ancienne()

const sentences = (...textes: readonly (string | null)[]): string | null =>
  textes.filter((texte) => texte !== null).join('\n') || null

const networksOf = ({ labels_nationaux, typologie }: StructureBrute): string[] => {
  const reseau = typologie === null ? undefined : RESEAUX_DES_TYPOLOGIES[typologie.toUpperCase()]
  return [...labels_nationaux, ...(reseau ? [reseau] : [])]
}

/** A structure as v1 names its fields. What v1 says itself stands. */
export const structureOfVersion0 = (brute: StructureBrute) => ({
  ...brute,
  description: described(brute) ?? brute.description,
  accessibilite_lieu: brute.accessibilite_lieu ?? brute.accessibilite,
  horaires_accueil: brute.horaires_accueil ?? brute.horaires_ouverture,
  reseaux_porteurs: orElse(brute.reseaux_porteurs, () => networksOf(brute)),
})

const typeOf = (types: readonly string[]): string | null => {
  const known = TYPES.find(([, anciens]) => types.some((type) => anciens.includes(type)))
  return known?.[0] ?? types[0] ?? null
}

/** Access that is paid for some is paid. */
const feesOf = (frais: readonly string[]): string | null => {
  if (frais.some((one) => one === 'payant' || one === 'adhesion')) return 'payant'
  if (frais.some((one) => one === 'gratuit' || one === 'gratuit-sous-conditions')) return 'gratuit'
  return frais.find((one) => one !== 'pass-numerique') ?? null
}

const publicsOf = (publics: readonly string[]): string[] =>
  publics.includes('tous-publics') ? ['tous-publics'] : publics.flatMap((one) => PUBLICS.get(one) ?? [one])

const zonesOf = ({ zone_diffusion_type: type, zone_diffusion_code: code }: ServiceBrut, geographie: Geographie) => {
  if (type === 'pays') return ['france']
  if (code === null) return []
  return type === 'region' ? geographie.departementsOfRegion(code) : [code]
}

const modesOf = (service: ServiceBrut): string[] => {
  const modes = [...service.modes_orientation_beneficiaire, ...service.modes_orientation_accompagnateur]
  const lien = linkOf(service) === null ? [] : ['utiliser-lien-mobilisation']
  return [...modes.flatMap((mode) => MODES.get(mode) ?? []), ...lien]
}

const linkOf = ({ prise_rdv, formulaire_en_ligne, page_web }: ServiceBrut) =>
  prise_rdv ?? formulaire_en_ligne ?? page_web

/** A service as v1 names its fields. What v1 says itself stands. */
export const serviceOfVersion0 = (brut: ServiceBrut, geographie: Geographie) => ({
  ...brut,
  description: described(brut) as string,
  type: brut.type ?? typeOf(brut.types),
  frais: feesOf(brut.frais),
  frais_precisions: brut.frais_precisions ?? brut.frais_autres,
  publics: publicsOf(orElse(brut.publics, () => brut.profils)),
  publics_precisions: brut.publics_precisions ?? brut.profils_precisions,
  conditions_acces: brut.conditions_acces ?? sentences(...brut.pre_requis, ...brut.justificatifs),
  horaires_accueil: brut.horaires_accueil ?? brut.recurrence,
  lien_mobilisation: brut.lien_mobilisation ?? linkOf(brut),
  modes_mobilisation: orElse(brut.modes_mobilisation, () => modesOf(brut)),
  mobilisable_par: orElse(brut.mobilisable_par, () => [
    ...(brut.modes_orientation_beneficiaire.length > 0 ? ['usagers'] : []),
    ...(brut.modes_orientation_accompagnateur.length > 0 ? ['professionnels'] : []),
  ]),
  mobilisation_precisions:
    brut.mobilisation_precisions ??
    sentences(brut.modes_orientation_beneficiaire_autres, brut.modes_orientation_accompagnateur_autres),
  zone_eligibilite: orElse(brut.zone_eligibilite, () => zonesOf(brut, geographie)),
  // Said not to be public: what reaches the person in charge stays with the producer.
  ...(brut.contact_public === false ? { telephone: null, courriel: null, contact_nom_prenom: null } : {}),
})
