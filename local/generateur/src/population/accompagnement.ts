import { ageA, enSemaine, type Jour, plusMois } from '../calendrier.js'
import type { Professionnel, Structure, TypeOrganisme } from '../departement/structures.js'
import { type Hasard, urneOf } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import type { Personne } from './personne.js'
import type { Contrat, Frein, Orientation, Parcours, Periode, RendezVous, Sanction, StatutRendezVous } from './vie.js'

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

const organismeDe = (hasard: Hasard, parcours: Parcours, age: number): TypeOrganisme =>
  age < 25 && parcours !== 'PSO' && hasard.chance(0.6) ? 'ML' : hasard.pese(QUI[parcours])

/** One after the other, never two at once; the last one stays open as long as the duties do. */
export const orientationsDe = (
  ctx: Contexte,
  hasard: Hasard,
  rang: number,
  { naissance }: Personne,
  devoirs: readonly Periode[],
): Orientation[] =>
  devoirs.flatMap((periode) => {
    const fin = Math.min(periode.jusque ?? ctx.aujourdhui, ctx.aujourdhui)
    const orientations: Orientation[] = []
    let depuis = periode.depuis + hasard.entier(12, 95)
    while (depuis <= fin) {
      const parcours = hasard.pese<Parcours>([
        ['PED', 45],
        ['PSP', 25],
        ['PSO', 30],
      ])
      const structure = ctx.structureDe(organismeDe(hasard, parcours, ageA(naissance, depuis)), rang)
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
export const contratsDe = (ctx: Contexte, hasard: Hasard, orientations: readonly Orientation[]): Contrat[] =>
  orientations.flatMap((orientation) => {
    if (hasard.chance(0.2)) return []
    const contrats: Contrat[] = []
    let signeLe = orientation.depuis + hasard.entier(4, 45)
    while (signeLe <= Math.min(ctx.aujourdhui, orientation.jusque ?? ctx.aujourdhui)) {
      const mois = hasard.un(DUREES)
      const prevu = plusMois(signeLe, mois) - 1
      const jusque = Math.min(prevu, orientation.jusque ?? prevu)
      contrats.push({ signeLe, depuis: signeLe, jusque, mois })
      if (hasard.chance(0.4)) break
      signeLe = jusque + 1 + hasard.entier(0, 20)
    }
    return contrats
  })

interface Rencontre {
  readonly le: Jour
  readonly motif: RendezVous['motif']
  readonly structure: Structure
  readonly agent: Professionnel
  readonly statut?: StatutRendezVous
}

const ISSUES = urneOf<StatutRendezVous>([
  ['VENU', 68],
  ['ABSENT', 14],
  ['EXCUSE', 10],
  ['ANNULE', 8],
])

export const rendezVous = (hasard: Hasard, aujourdhui: Jour, rencontre: Rencontre): RendezVous => {
  const le = enSemaine(rencontre.le)
  return {
    le,
    motif: rencontre.motif,
    structure: rencontre.structure,
    agent: rencontre.agent,
    heure: hasard.entier(9, 17),
    statut: le > aujourdhui ? 'PREVU' : (rencontre.statut ?? hasard.parmi(ISSUES)),
  }
}

/** The appointment that comes before each orientation, then one every two to five months, one of them to come. */
export const rendezVousDe = (
  ctx: Contexte,
  hasard: Hasard,
  rang: number,
  devoirs: readonly Periode[],
  orientations: readonly Orientation[],
  sanctions: readonly Sanction[],
): RendezVous[] => {
  const { aujourdhui } = ctx
  const instruit = ctx.structureDe('CD', rang)
  const premiers = devoirs.flatMap((periode): Rencontre[] => {
    const premiere = orientations.find(({ depuis }) => depuis > periode.depuis)
    const le = premiere ? hasard.entier(periode.depuis + 5, premiere.depuis - 1) : periode.depuis + hasard.entier(5, 40)
    if (periode.jusque !== undefined && le > periode.jusque) return []
    return [{ le, motif: 'ORIENTATION', structure: instruit, agent: hasard.un(instruit.professionnels) }]
  })
  const suivis = orientations.flatMap((orientation) => {
    const { structure, referent: agent } = orientation
    const rencontres: Rencontre[] = []
    let le = orientation.depuis + hasard.entier(10, 45)
    while (le <= Math.min(aujourdhui + 45, orientation.jusque ?? Number.POSITIVE_INFINITY)) {
      rencontres.push({ le, motif: 'ACCOMPAGNEMENT', structure, agent })
      le += hasard.entier(60, 150)
    }
    return rencontres
  })
  // A sanction has a reason: somebody waited for the person, who did not come.
  const manques = sanctions.map(({ decideeLe }): Rencontre => {
    const suivie = orientations.findLast(({ depuis }) => depuis <= decideeLe)
    const { structure, referent: agent } = suivie ?? {
      structure: instruit,
      referent: hasard.un(instruit.professionnels),
    }
    return { le: decideeLe - hasard.entier(25, 60), motif: 'ACCOMPAGNEMENT', structure, agent, statut: 'ABSENT' }
  })
  return [...premiers, ...suivis, ...manques]
    .map((rencontre) => rendezVous(hasard, aujourdhui, rencontre))
    .sort((a, b) => a.le - b.le)
}

export const freinsDe = (ctx: Contexte, hasard: Hasard, depuis: Jour): Frein[] =>
  THEMES.filter(() => hasard.chance(0.24)).map((theme) => {
    const nait = hasard.entier(depuis, ctx.aujourdhui)
    const jusque = nait + Math.round(hasard.duree(500))
    return { theme, depuis: nait, ...(jusque <= ctx.aujourdhui && hasard.chance(0.5) && { jusque }) }
  })
