import { type Jour, plusAns, plusMois } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import type { Personne } from './personne.js'
import { rendezVous } from './rencontres.js'
import type { DossierMissionLocale, RendezVous, SituationJeune } from './vie.js'

const CATEGORIES = [
  'Demandeur d’emploi',
  'Emploi',
  'Formation',
  'Immersion en entreprise',
  'Pmsmp',
  'Contrat en Alternance',
  'Contrat de volontariat - bénévolat',
  'Scolarité',
] as const

/** Nobody is followed here before sixteen, nor from her twenty-sixth birthday on. */
const [ENTREE, SORTIE] = [16, 26]

const situationsDe = (ctx: Contexte, numero: number, debut: Jour, fin: Jour): SituationJeune[] => {
  const hasard = hasardDe(ctx.graine, 'situations', numero)
  const situations: SituationJeune[] = []
  let depuis = debut
  while (depuis <= fin) {
    const jusque = depuis + 40 + Math.round(hasard.duree(200))
    situations.push({ categorie: hasard.un(CATEGORIES), depuis, ...(jusque <= ctx.aujourdhui && { jusque }) })
    depuis = jusque + 1
  }
  return situations
}

/** What the mission locale knows of somebody who is, or was, between sixteen and twenty-five. */
export const missionLocaleDe = (ctx: Contexte, rang: number, personne: Personne): DossierMissionLocale | undefined => {
  const { aujourdhui } = ctx
  const hasard = hasardDe(ctx.graine, 'mission-locale', personne.numero)
  const limite = plusAns(personne.naissance, SORTIE) - 1
  const depuis = plusAns(personne.naissance, ENTREE) + hasard.entier(0, 2600)
  // Older files are gone: what is kept here is two years after the end.
  const connu = hasard.chance(0.6)
  if (!connu || depuis > Math.min(aujourdhui, limite) || plusAns(limite, 2) < aujourdhui) return undefined
  const structure = ctx.structureDe('ML', rang)
  const conseiller = hasard.un(structure.professionnels)
  const fin = Math.min(aujourdhui, limite)

  const debutCej = depuis + hasard.entier(5, 60)
  const finPrevue = Math.min(plusMois(debutCej, hasard.un([6, 12, 18])), limite)
  const finReelle = hasard.chance(0.3) ? debutCej + Math.round((finPrevue - debutCej) * hasard.reel()) : finPrevue
  const entre = hasard.chance(0.5)
  const cej = entre && debutCej < fin && finPrevue > debutCej

  const rencontres: RendezVous[] = []
  for (let le = depuis + hasard.entier(3, 30); le <= Math.min(limite, aujourdhui + 30); le += hasard.entier(20, 70))
    rencontres.push(
      rendezVous(ctx, personne, { rang: rencontres.length, le, motif: 'ACCOMPAGNEMENT', structure, agent: conseiller }),
    )
  return {
    depuis,
    ...(limite < aujourdhui && { jusque: limite }),
    structure,
    conseiller,
    ...(cej && {
      cej: { depuis: debutCej, finPrevue, ...(finReelle <= aujourdhui && { jusque: finReelle }) },
    }),
    situations: situationsDe(ctx, personne.numero, depuis, fin),
    rendezVous: rencontres,
  }
}
