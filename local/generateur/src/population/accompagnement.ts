import { ageA, type Jour, plusMois } from '../calendrier.js'
import type { TypeOrganisme } from '../departement/structures.js'
import { type Hasard, hasardDe, urneOf } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import type { Personne } from './personne.js'
import type { Contrat, Frein, Orientation, Parcours, Periode } from './vie.js'

const THEMES = ['mobilite', 'familial', 'sante', 'savoir', 'logement', 'financier', 'administratif'] as const

/** Those who take persons of this parcours, and how often. */
const QUI: Readonly<Record<Parcours, readonly (readonly [TypeOrganisme, number])[]>> = {
  PED: [
    ['FT', 9],
    ['CE', 1],
  ],
  PSP: [
    ['CD', 5],
    ['FT', 3],
    ['CE', 2],
  ],
  PSO: [
    ['CD', 6],
    ['DCD', 4],
  ],
}

const PARCOURS = urneOf<Parcours>([
  ['PED', 45],
  ['PSP', 25],
  ['PSO', 30],
])

const organismeDe = (hasard: Hasard, parcours: Parcours, age: number): TypeOrganisme =>
  age < 25 && parcours !== 'PSO' && hasard.chance(0.6) ? 'ML' : hasard.pese(QUI[parcours])

/** Draws of the n-th thing of one person: what comes after it changes nothing of it, nor of the next. */
const tirages = ({ graine }: Contexte, sujet: string, { numero }: Personne, rang: number): Hasard =>
  hasardDe(graine, sujet, numero * 64 + rang)

/** Days between the entry in droits et devoirs and the first orientation, should the duties last that long. */
const attente = (ctx: Contexte, personne: Personne, rang: number): number =>
  tirages(ctx, 'attente', personne, rang).entier(12, 95)

/** One after the other, never two at once; the last one stays open as long as the duties do. */
export const orientationsDe = (
  ctx: Contexte,
  rang: number,
  personne: Personne,
  devoirs: readonly Periode[],
): Orientation[] =>
  devoirs.flatMap((periode, place) => {
    const hasard = tirages(ctx, 'orientations', personne, place)
    const fin = Math.min(periode.jusque ?? ctx.aujourdhui, ctx.aujourdhui)
    const orientations: Orientation[] = []
    let depuis = periode.depuis + attente(ctx, personne, place)
    while (depuis <= fin) {
      const parcours = hasard.parmi(PARCOURS)
      const structure = ctx.structureDe(organismeDe(hasard, parcours, ageA(personne.naissance, depuis)), rang)
      const bout = depuis + 90 + Math.round(hasard.duree(500))
      const jusque = bout <= fin ? bout : periode.jusque
      const referent = hasard.un(structure.professionnels)
      orientations.push({ depuis, ...(jusque !== undefined && { jusque }), parcours, structure, referent })
      depuis = bout + 1
    }
    return orientations
  })

const DUREES = [3, 6, 6, 12] as const

/** Signed within weeks of the orientation, renewed or not; never longer than what it belongs to. */
export const contratsDe = (ctx: Contexte, personne: Personne, orientations: readonly Orientation[]): Contrat[] =>
  orientations.flatMap((orientation, place) => {
    const hasard = tirages(ctx, 'contrats', personne, place)
    if (hasard.chance(0.2)) return []
    const contrats: Contrat[] = []
    let signeLe = orientation.depuis + hasard.entier(4, 45)
    while (signeLe <= Math.min(ctx.aujourdhui, orientation.jusque ?? ctx.aujourdhui)) {
      const mois = hasard.un(DUREES)
      const prevu = plusMois(signeLe, mois) - 1
      const jusque = Math.min(prevu, orientation.jusque ?? prevu)
      contrats.push({ signeLe, depuis: signeLe, jusque, mois })
      if (hasard.chance(0.4)) break
      signeLe = prevu + 1 + hasard.entier(0, 20)
    }
    return contrats
  })

export const freinsDe = (ctx: Contexte, personne: Personne, depuis: Jour): Frein[] => {
  const hasard = hasardDe(ctx.graine, 'freins', personne.numero)
  return THEMES.flatMap((theme): Frein[] => {
    const tire = hasard.chance(0.24)
    const nait = depuis + Math.round(hasard.duree(700))
    const jusque = nait + Math.round(hasard.duree(500))
    const leve = hasard.chance(0.5)
    if (!tire || nait > ctx.aujourdhui) return []
    return [{ theme, depuis: nait, ...(leve && jusque <= ctx.aujourdhui && { jusque }) }]
  })
}

/** When she is received before being oriented: between her entry and what follows it. */
export const accueilDe = (ctx: Contexte, personne: Personne, { depuis }: Periode, rang: number): Jour =>
  depuis + tirages(ctx, 'accueil', personne, rang).entier(5, attente(ctx, personne, rang) - 1)
