import { type Jour, plusAns } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import type { Personne } from './personne.js'
import type { Action, Inscription } from './vie.js'

const DIPLOMES = ['NV1', 'NV2', 'NV3', 'NV4', 'NV4', 'NV5', 'NV5', 'AFS', 'C12', 'C3A'] as const

/** Jobs that are looked for, by their ROME code. */
export const METIERS = {
  K1304: 'Employé / Employée de ménage à domicile',
  K2204: 'Agent / Agente de nettoyage de locaux',
  N1103: 'Préparateur / Préparatrice de commandes',
  N1101: 'Cariste d’entrepôt',
  G1602: 'Commis / Commise de cuisine',
  G1605: 'Plongeur / Plongeuse en restauration',
  D1106: 'Vendeur / Vendeuse en produits frais',
  D1505: 'Hôte / Hôtesse de caisse',
  K1302: 'Auxiliaire de vie',
  J1501: 'Aide-soignant / Aide-soignante',
  F1703: 'Maçon / Maçonne',
  F1606: 'Peintre en bâtiment',
  A1203: 'Ouvrier / Ouvrière d’espaces verts',
  A1414: 'Ouvrier maraîcher / Ouvrière maraîchère',
  N4101: 'Conducteur / Conductrice de poids lourd',
  H3302: 'Agent / Agente de conditionnement',
  M1607: 'Secrétaire',
  M1602: 'Agent administratif / Agente administrative',
  K1303: 'Assistant maternel / Assistante maternelle',
  I1604: 'Mécanicien / Mécanicienne automobile',
} as const

const ROMES = Object.keys(METIERS)

/** Actions that an adviser prescribes, by their code. */
export const ACTIONS = {
  A00: 'UN ATELIER',
  A14: 'UTILISER INTERNET POUR SA RECHERCHE D’EMPLOI',
  AAR: 'UNE AUTRE ACTION D’AIDE A LA RECHERCHE D’EMPLOI',
  AAP: 'UNE AUTRE ACTION D’AIDE A LA REALISATION DE PROJET',
  I30: 'UNE INFORMATION COLLECTIVE',
  PMS: 'PERIODE DE MISE EN SITUATION EN MILIEU PROFESSIONNEL',
  P50: 'UN ACCOMPAGNEMENT INDIVIDUALISE',
  E40: 'UNE EVALUATION EN MILIEU DE TRAVAIL',
} as const

const CODES = Object.keys(ACTIONS)

export const FORMATION = 'EFO'
const DOMAINES = [
  'AIDE A DOMICILE',
  'ENGIN MANUTENTION LEVAGE',
  'LOGICIEL BUREAUTIQUE',
  'FRANCAIS LANGUE ETRANGERE',
  'REMISE A NIVEAU',
  'ESPACES VERTS',
  'CUISINE',
  'NETTOYAGE LOCAUX',
] as const

const MODALITES = ['SUIVI', 'GUIDE', 'GUIDE', 'RENFORCE', 'RENFORCE', 'GLOBAL'] as const

/** Registered, then not, then again: the last registration is open for most of those who have duties. */
export const inscriptionsDe = (
  ctx: Contexte,
  rang: number,
  { naissance, numero }: Personne,
  connueLe: Jour,
): Inscription[] => {
  const hasard = hasardDe(ctx.graine, 'inscriptions', numero)
  const majeur = plusAns(naissance, 18)
  const structure = ctx.structureDe('FT', rang)
  const inscriptions: Inscription[] = []
  let depuis = Math.max(majeur, connueLe + hasard.entier(-700, 60))
  while (depuis <= ctx.aujourdhui) {
    const fin = depuis + 60 + Math.round(hasard.duree(700))
    const cesse = hasard.chance(0.55)
    const close = cesse && fin <= ctx.aujourdhui
    inscriptions.push({
      depuis,
      ...(close && { jusque: fin }),
      categorie: hasard.pese([[1, 70] as const, [2, 10], [3, 8], [4, 6], [5, 6]]),
      motif:
        inscriptions.length === 0 && depuis < plusAns(majeur, 3)
          ? 'PREMIERE_ENTREE'
          : hasard.un(['FIN_DE_CDD', 'FIN_DE_CDD', 'FIN_D_INTERIM', 'LICENCIEMENT', 'AUTRE'] as const),
      structure,
      referent: hasard.un(structure.professionnels),
      modalite: hasard.un(MODALITES),
    })
    if (!close) break
    depuis = fin + 20 + Math.round(hasard.duree(400))
  }
  return inscriptions
}

/** Prescribed while registered; begun or not, ended or not. */
export const actionsDe = (ctx: Contexte, { numero }: Personne, inscriptions: readonly Inscription[]): Action[] =>
  inscriptions.flatMap(({ depuis, jusque }, place) => {
    const hasard = hasardDe(ctx.graine, 'actions', numero * 64 + place)
    const bout = Math.min(jusque ?? ctx.aujourdhui, ctx.aujourdhui)
    return Array.from({ length: hasard.entier(0, 4) }, () => {
      const prescriteLe = depuis + Math.round(hasard.duree(250))
      const debut = prescriteLe + hasard.entier(3, 60)
      const fin = debut + hasard.entier(1, 150)
      const suivie = hasard.chance(0.7) && debut <= ctx.aujourdhui
      const estFormation = hasard.chance(0.35)
      const [code, domaine] = [hasard.un(CODES), hasard.un(DOMAINES)]
      return {
        prescriteLe,
        ...(suivie && { debut, ...(fin <= ctx.aujourdhui && { fin }) }),
        code: estFormation ? FORMATION : code,
        ...(estFormation && { formation: domaine }),
      }
    }).filter(({ prescriteLe }) => prescriteLe <= bout)
  })

export const profilDe = (ctx: Contexte, numero: number) => {
  const hasard = hasardDe(ctx.graine, 'profil', numero)
  const premier = hasard.un(ROMES)
  return { diplome: hasard.un(DIPLOMES), romes: hasard.chance(0.5) ? [premier, hasard.un(ROMES)] : [premier] }
}
