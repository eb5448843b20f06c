import { type Jour, plusMois } from '../calendrier.js'
import type { Hasard } from '../hasard/hasard.js'
import type { EtatDroit } from './menage.js'
import type { Periode } from './vie.js'

/** Codes of the CNAF. A sanction is a payment suspended on the département's decision. */
export const SANCTION = 'CG'
const REFUS = ['F04', 'F09', 'DSD', 'F97'] as const
const SUSPENSIONS_VERSEMENT = ['06', '06', '06', '01', '01', '05', '09'] as const
const SUSPENSIONS_DROIT = ['DB', 'DC', 'DE', 'GR'] as const
/** Gone to another département: nothing more is told here. */
const MUTATION = 'MUT'
const CLOTURES = ['RFD', 'RFD', 'RFD', 'RFD', 'ECH', 'ECH', 'RAU', 'PCG', MUTATION] as const

/** How long a person must have been subject to her duties before one can be held against her. */
const AVANT_SANCTION = 150

interface Demande {
  readonly demande: Jour
  readonly aujourdhui: Jour
  /** Whether the applicant is subject to droits et devoirs: nobody else can be sanctioned. */
  readonly soumis: boolean
}

const suite = (hasard: Hasard, ouvertDepuis: number, soumis: boolean): Omit<EtatDroit, 'depuis'> => {
  const sanctionnable = soumis && ouvertDepuis >= AVANT_SANCTION
  const sort = hasard.pese([
    ['versement', 5],
    ['droit', 1],
    ['cloture', 4],
    ['sanction', sanctionnable ? 1.5 : 0],
  ])
  if (sort === 'versement') return { etat: '4', motif: hasard.un(SUSPENSIONS_VERSEMENT) }
  if (sort === 'droit') return { etat: '3', motif: hasard.un(SUSPENSIONS_DROIT) }
  if (sort === 'sanction') return { etat: '4', motif: SANCTION }
  return { etat: '5', motif: hasard.un(CLOTURES) }
}

/** What became of a request, until today: opened, suspended, closed, opened again. */
export const etatsDe = (hasard: Hasard, { demande, aujourdhui, soumis }: Demande): EtatDroit[] => {
  const etats: EtatDroit[] = [{ etat: '0', depuis: demande }]
  const instruction = demande + hasard.entier(8, 50)
  if (instruction > aujourdhui) return etats
  if (hasard.chance(0.04)) return [...etats, { etat: '1', depuis: instruction, motif: hasard.un(REFUS) }]
  etats.push({ etat: '2', depuis: instruction })
  for (;;) {
    const dernier = etats.at(-1) as EtatDroit
    if (dernier.etat === '2') {
      const depuis = dernier.depuis + 30 + Math.round(hasard.duree(620))
      if (depuis > aujourdhui) return etats
      etats.push({ depuis, ...suite(hasard, depuis - dernier.depuis, soumis) })
      continue
    }
    if (dernier.etat === '5' && (dernier.motif === MUTATION || !hasard.chance(0.35))) return etats
    const reprise =
      dernier.etat === '5'
        ? plusMois(dernier.depuis, hasard.entier(4, 18))
        : dernier.depuis + (dernier.motif === SANCTION ? hasard.entier(30, 120) : hasard.entier(20, 110))
    if (reprise > aujourdhui) return etats
    etats.push({ etat: '2', depuis: reprise })
  }
}

/** Periods in which the right was open, suspended or not. */
export const ouvertures = (etats: readonly EtatDroit[]): Periode[] => {
  const periodes: { depuis: Jour; jusque?: Jour }[] = []
  for (const { etat, depuis } of etats) {
    const ouverte = periodes.at(-1)
    const enCours = ouverte !== undefined && ouverte.jusque === undefined
    if (etat === '2' && !enCours) periodes.push({ depuis })
    if (etat === '5' && enCours) ouverte.jusque = depuis - 1
  }
  return periodes
}

/** What two sets of periods have in common. */
export const communs = (ceux: readonly Periode[], bornes: Periode): Periode[] =>
  ceux.flatMap(({ depuis, jusque }) => {
    const debut = Math.max(depuis, bornes.depuis)
    const fin = Math.min(jusque ?? Number.POSITIVE_INFINITY, bornes.jusque ?? Number.POSITIVE_INFINITY)
    if (fin < debut) return []
    return [fin === Number.POSITIVE_INFINITY ? { depuis: debut } : { depuis: debut, jusque: fin }]
  })
