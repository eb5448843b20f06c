import { enSemaine, type Jour } from '../calendrier.js'
import type { Professionnel, Structure } from '../departement/structures.js'
import { hasardDe, urneOf } from '../hasard/hasard.js'
import { accueilDe } from './accompagnement.js'
import type { Contexte } from './contexte.js'
import type { Personne } from './personne.js'
import type { Orientation, Periode, RendezVous, Sanction, StatutRendezVous } from './vie.js'

interface Rencontre {
  /** Its place among those of one person: it does not change when others are added. */
  readonly rang: number
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

/** How it went, once its day has come; drawn for itself, so that the same appointment always ends the same way. */
export const rendezVous = (
  { graine, aujourdhui }: Contexte,
  { numero }: Personne,
  rencontre: Rencontre,
): RendezVous => {
  const hasard = hasardDe(graine, `rendez-vous ${rencontre.structure.type}`, numero * 1024 + rencontre.rang)
  const le = enSemaine(rencontre.le)
  const heure = hasard.entier(9, 17)
  const issue = rencontre.statut ?? hasard.parmi(ISSUES)
  const { rang, motif, structure, agent } = rencontre
  return { rang, le, motif, structure, agent, heure, statut: le > aujourdhui ? 'PREVU' : issue }
}

/** Ranks: sixteen for those before an orientation, sixteen for those missed before a sanction, then eighty an orientation. */
const [MANQUES, SUIVIS, PAR_ORIENTATION] = [16, 32, 80]

/** The appointment that comes before each orientation, then one every two to five months, one of them to come. */
export const rendezVousDe = (
  ctx: Contexte,
  rang: number,
  personne: Personne,
  devoirs: readonly Periode[],
  orientations: readonly Orientation[],
  sanctions: readonly Sanction[],
): RendezVous[] => {
  const { aujourdhui, graine } = ctx
  const instruit = ctx.structureDe('CD', rang)
  const agentDe = (place: number) =>
    hasardDe(graine, 'accueil', personne.numero * 64 + place).un(instruit.professionnels)
  const premiers = devoirs.flatMap((periode, place): Rencontre[] => {
    const le = accueilDe(ctx, personne, periode, place)
    if (le > aujourdhui + 45 || (periode.jusque !== undefined && le > periode.jusque)) return []
    return [{ rang: place, le, motif: 'ORIENTATION', structure: instruit, agent: agentDe(place) }]
  })
  const suivis = orientations.flatMap((orientation, place) => {
    const hasard = hasardDe(graine, 'suivi', personne.numero * 64 + place)
    const { structure, referent: agent } = orientation
    const rencontres: Rencontre[] = []
    let le = orientation.depuis + hasard.entier(10, 45)
    while (le <= Math.min(aujourdhui + 45, orientation.jusque ?? Number.POSITIVE_INFINITY)) {
      const rang = SUIVIS + place * PAR_ORIENTATION + rencontres.length
      rencontres.push({ rang, le, motif: 'ACCOMPAGNEMENT', structure, agent })
      le += hasard.entier(60, 150)
    }
    return rencontres
  })
  // A sanction has a reason: somebody waited for the person, who did not come.
  const manques = sanctions.map(({ decideeLe }, place): Rencontre => {
    const suivie = orientations.findLast(({ depuis }) => depuis <= decideeLe)
    const { structure, referent: agent } = suivie ?? { structure: instruit, referent: agentDe(place) }
    const le = decideeLe - hasardDe(graine, 'manque', personne.numero * 64 + place).entier(25, 60)
    return { rang: MANQUES + place, le, motif: 'ACCOMPAGNEMENT', structure, agent, statut: 'ABSENT' }
  })
  return [...premiers, ...suivis, ...manques]
    .map((rencontre) => rendezVous(ctx, personne, rencontre))
    .sort((a, b) => a.le - b.le || a.rang - b.rang)
}
