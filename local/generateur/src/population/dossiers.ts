import { type Jour, plusAns } from '../calendrier.js'
import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import { etatsDe } from './droit.js'
import type { Famille } from './famille.js'
import type { Dossier, Membre } from './menage.js'
import type { Personne } from './personne.js'
import { estSoumis } from './soumis.js'

/** A child is of the household until that age at the latest. */
const DEPART_ENFANT = 20

const membre = (personne: Personne, role: Membre['role'], depuis: Jour, jusque?: Jour): Membre => ({
  personne,
  role,
  depuis,
  ...(jusque !== undefined && { jusque }),
})

/** The household's request, and the one of whoever left it. */
export const dossiersDe = (ctx: Contexte, rang: number, famille: Famille): Dossier[] => {
  if (famille.sorte === 'HORS_RSA') return []
  const { aujourdhui, departement, graine } = ctx
  const { adulte, conjoint, connueLe, enfants, separation, situations } = famille
  const hasard = hasardDe(graine, 'droit', rang)
  const organisme = hasard.pese(departement.organismes.map((organisme) => [organisme, organisme.part] as const))
  const ouvrir = (place: number, demandeur: Personne, demande: Jour) => {
    const numero = rang * 2 + place
    return {
      organisme,
      matricule: String(8_000_001 + numero),
      numDemRsa: `${departement.code}${String(numero + 1).padStart(11 - departement.code.length, '0')}`,
      demande,
      etats: etatsDe(hasardDe(graine, 'etats', numero), { demande, aujourdhui, soumis: estSoumis(ctx, demandeur) }),
    }
  }
  const membres = [
    membre(adulte, 'DEM', connueLe),
    ...(conjoint ? [membre(conjoint, 'CJT', connueLe, separation)] : []),
    ...enfants.map((enfant) => {
      const depart = plusAns(enfant.naissance, DEPART_ENFANT)
      return membre(enfant, 'ENF', Math.max(connueLe, enfant.naissance), depart <= aujourdhui ? depart : undefined)
    }),
  ].filter(({ depuis, jusque }) => jusque === undefined || jusque >= depuis)
  const commun = { ...ouvrir(0, adulte, connueLe), membres, situations }

  const demande = separation === undefined ? aujourdhui : separation + hasard.entier(5, 90)
  const renonce = hasard.chance(0.3)
  const seul =
    conjoint !== undefined &&
    separation !== undefined &&
    demande < aujourdhui &&
    plusAns(conjoint.naissance, 25) <= demande
  if (!seul || renonce) return [commun]
  const rupture = situations.at(-1) as Famille['situations'][number]
  return [
    commun,
    { ...ouvrir(1, conjoint, demande), membres: [membre(conjoint, 'DEM', demande)], situations: [rupture] },
  ]
}
