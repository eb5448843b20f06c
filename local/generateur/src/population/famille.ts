import { type Jour, plusAns } from '../calendrier.js'
import { type Hasard, hasardDe } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import type { SituationFamille } from './menage.js'
import { cercleDe, naitre, nommer, numeroDe, type Personne, type Sexe } from './personne.js'

export type Sorte = 'SEUL' | 'PARENT_ISOLE' | 'COUPLE' | 'FAMILLE' | 'HORS_RSA'

const SORTES: readonly (readonly [Sorte, number, number])[] = [
  ['SEUL', 40, 1],
  ['PARENT_ISOLE', 24, 2],
  ['COUPLE', 8, 2],
  ['FAMILLE', 16, 3],
  ['HORS_RSA', 12, 1],
]

/** Who lives together, since when, and whether one of them left. */
export interface Famille {
  readonly sorte: Sorte
  /** Of the first request of RSA; for a household without RSA, the day its adult became known of a partner. */
  readonly connueLe: Jour
  readonly adulte: Personne
  readonly conjoint?: Personne
  readonly enfants: readonly Personne[]
  readonly union?: Jour
  readonly separation?: Jour
  readonly situations: readonly SituationFamille[]
}

/** What remains when the dates leave room for no birth. */
const SANS_ENFANT = { FAMILLE: 'COUPLE', PARENT_ISOLE: 'HORS_RSA' } as const

const ECART_NAISSANCES = 300

/** Births of the children, one after the other; the second of two twins is born on the same day. */
const naissances = (hasard: Hasard, debut: Jour, fin: Jour, combien: number): Jour[] => {
  if (fin < debut) return []
  const tirees = Array.from({ length: combien }, () => hasard.entier(debut, fin)).sort((a, b) => a - b)
  return tirees
    .filter((naissance, rang) => rang === 0 || naissance - (tirees[rang - 1] as Jour) >= ECART_NAISSANCES)
    .flatMap((naissance) => (hasard.chance(0.03) ? [naissance, naissance] : [naissance]))
    .slice(0, combien)
}

const adulteDe = (ctx: Contexte, hasard: Hasard, rang: number, sorte: Sorte, connueLe: Jour): Personne => {
  const { graine, departement, origine, taille } = ctx
  const jeune = sorte === 'HORS_RSA' ? hasard.chance(0.6) : sorte === 'PARENT_ISOLE' && hasard.chance(0.15)
  const age = jeune ? hasard.entier(19, 24) : hasard.entier(25, 54)
  const sexe = sorte === 'PARENT_ISOLE' && hasard.chance(0.88) ? { sexe: 2 as const } : {}
  const tiree = plusAns(connueLe, -age) - hasard.entier(1, 360)
  const numero = numeroDe(rang, 0)
  const cercle = jeune ? undefined : cercleDe(graine, numero, taille, origine)
  const personne = naitre({ graine, numero, naissance: cercle?.naissance ?? tiree, departement, ...sexe })
  return cercle ? nommer(personne, graine, cercle) : personne
}

const conjointDe = (ctx: Contexte, hasard: Hasard, rang: number, adulte: Personne, connueLe: Jour): Personne => {
  const naissance = Math.min(adulte.naissance + hasard.entier(-2500, 2500), plusAns(connueLe, -19))
  const autre: Sexe = adulte.sexe === 1 ? 2 : 1
  const sexe = hasard.chance(0.95) ? autre : adulte.sexe
  const { graine, departement } = ctx
  return naitre({ graine, numero: numeroDe(rang, 1), naissance, departement, sexe })
}

const enfantsDe = (
  ctx: Contexte,
  hasard: Hasard,
  rang: number,
  parents: readonly Personne[],
  bornes: { debut: Jour; fin: Jour; combien: number },
): Personne[] => {
  const { graine, departement } = ctx
  const nom = (parents.find(({ sexe }) => sexe === 1) ?? parents[0])?.nomNaissance ?? ''
  const enfants: Personne[] = []
  for (const naissance of naissances(hasard, bornes.debut, bornes.fin, bornes.combien)) {
    const rangNaissance = enfants.at(-1)?.naissance === naissance ? 2 : 1
    const dejaDonnes = enfants.map(({ prenoms: [prenom] }) => prenom)
    const numero = numeroDe(rang, parents.length + enfants.length)
    enfants.push(naitre({ graine, numero, naissance, departement, nom, rangNaissance, dejaDonnes }))
  }
  return enfants
}

const situationsDe = (
  hasard: Hasard,
  { adulte, union, separation }: Pick<Famille, 'adulte' | 'union' | 'separation'>,
  connueLe: Jour,
): SituationFamille[] => {
  if (union === undefined) {
    const depuis = hasard.entier(plusAns(adulte.naissance, 18), connueLe)
    return [{ code: hasard.pese([['CEL', 6] as const, ['ISO', 2] as const, ['DIV', 2] as const]), depuis }]
  }
  const code = hasard.pese([['MAR', 4] as const, ['PAC', 2] as const, ['VIM', 4] as const])
  const ensemble = { code, depuis: union }
  if (separation === undefined) return [ensemble]
  return [ensemble, { code: code === 'MAR' ? 'SEF' : 'ISO', depuis: separation }]
}

const sorteParmi = (hasard: Hasard, places: number): Sorte =>
  hasard.pese(SORTES.filter(([, , requises]) => requises <= places).map(([sorte, poids]) => [sorte, poids] as const))

/** A family of at most `places` persons. */
export const familleDe = (ctx: Contexte, rang: number, places: number): Famille => {
  const { graine, origine } = ctx
  const hasard = hasardDe(graine, 'famille', rang)
  const sorte = sorteParmi(hasard, places)
  const connueLe = origine - 1 - Math.min(Math.round(hasard.duree(1400)), 4300)
  const adulte = adulteDe(ctx, hasard, rang, sorte, connueLe)
  const enCouple = sorte === 'COUPLE' || sorte === 'FAMILLE'
  const conjoint = enCouple ? conjointDe(ctx, hasard, rang, adulte, connueLe) : undefined
  const parents = conjoint ? [adulte, conjoint] : [adulte]
  const majeurs = Math.max(...parents.map(({ naissance }) => plusAns(naissance, 18)))

  const union = conjoint ? Math.max(majeurs, connueLe - Math.round(hasard.duree(2500))) : undefined
  const rupture = union === undefined ? Number.POSITIVE_INFINITY : connueLe + hasard.entier(180, 2500)
  const separation = rupture < origine - 30 && hasard.chance(0.5) ? rupture : undefined

  const fertiles = Math.min(...parents.filter(({ sexe }) => sexe === 2).map(({ naissance }) => plusAns(naissance, 44)))
  const bornes = {
    debut: Math.max(majeurs + 1, plusAns(connueLe, -18)),
    fin: Math.min(fertiles, separation ?? origine, sorte === 'PARENT_ISOLE' ? connueLe : origine),
    combien: Math.min(places - parents.length, hasard.pese([[1, 5] as const, [2, 5], [3, 3], [4, 1], [6, 0.4]])),
  }
  const avecEnfants = sorte === 'FAMILLE' || sorte === 'PARENT_ISOLE'
  const enfants = avecEnfants ? enfantsDe(ctx, hasard, rang, parents, bornes) : []

  const situations = situationsDe(hasard, { adulte, ...definis({ union, separation }) }, connueLe)
  const maries = situations[0]?.code === 'MAR'
  const nomme = (personne: Personne, autre?: Personne): Personne =>
    maries && autre && personne.sexe === 2 && autre.sexe === 1 && hasard.chance(0.6)
      ? { ...personne, nomUsage: autre.nomNaissance }
      : personne
  return {
    sorte: enfants.length > 0 || !avecEnfants ? sorte : SANS_ENFANT[sorte],
    connueLe,
    adulte: nomme(adulte, conjoint),
    ...(conjoint && { conjoint: nomme(conjoint, adulte) }),
    enfants,
    ...definis({ union, separation }),
    situations,
  }
}

const definis = (dates: { union: Jour | undefined; separation: Jour | undefined }) => ({
  ...(dates.union !== undefined && { union: dates.union }),
  ...(dates.separation !== undefined && { separation: dates.separation }),
})
