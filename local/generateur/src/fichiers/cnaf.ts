import { iso, type Jour, plusMois, premierDuMois } from '../calendrier.js'
import { auJour, type Dossier, type Menage } from '../population/menage.js'
import type { Population } from '../population/population.js'
import { foyerCnaf } from './cnaf-foyer.js'
import { bloc, champs } from './xml.js'

/** What a flow tells: every file on its day, or those that changed since another flow. */
export interface Flux {
  readonly type: 'M' | 'J'
  readonly creeLe: Jour
  readonly reference: Jour
  /** For what changes only: the day of the flow that told the rest. */
  readonly depuis?: Jour
}

/** The month's flow is made on its third day: the last one that was, on this day. */
export const fluxMensuel = (aujourdhui: Jour): Flux => {
  const mois = premierDuMois(aujourdhui)
  const reference = mois + 2 <= aujourdhui ? mois : plusMois(mois, -1)
  return { type: 'M', creeLe: reference + 2, reference }
}

export const fluxQuotidien = (aujourdhui: Jour): Flux => ({
  type: 'J',
  creeLe: aujourdhui,
  reference: aujourdhui,
  depuis: fluxMensuel(aujourdhui).creeLe,
})

/** Everything, as a daily flow: it comes beside what is there and closes nothing of it. */
export const fluxComplet = (aujourdhui: Jour): Flux => ({ type: 'J', creeLe: aujourdhui, reference: aujourdhui })

/** A file that ended is told for a year more. */
const encoreDit = ({ etats }: Dossier, le: Jour): boolean => {
  const dernier = auJour(etats, le)
  return dernier !== undefined && !(['1', '5'].includes(dernier.etat) && plusMois(dernier.depuis, 12) < le)
}

const aChange = (menage: Menage, { etats, membres }: Dossier, depuis: Jour, le: Jour): boolean =>
  [
    ...etats.map((etat) => etat.depuis),
    ...membres.flatMap((membre) => [membre.depuis, membre.jusque ?? 0]),
    ...menage.adresses.map((adresse) => adresse.depuis),
  ].some((jour) => depuis < jour && jour <= le)

/** The files that this flow tells. */
export const dossiersDits = (menage: Menage, { creeLe, depuis }: Flux): readonly Dossier[] =>
  menage.dossiers.filter(
    (dossier) =>
      dossier.demande <= creeLe &&
      encoreDit(dossier, creeLe) &&
      (depuis === undefined || aChange(menage, dossier, depuis, creeLe)),
  )

/** VRSB0801, as the CNAF sends it to a département. */
export function* ecrireCnaf(population: Population, flux: Flux): Iterable<string> {
  yield '<?xml version="1.0" encoding="windows-1252"?>\n<Racine>\n'
  yield bloc(
    'IdentificationFlux',
    champs({
      APPLIEME: 'CRI',
      NUMVERSIONAPPLIEME: '0031',
      TYPEFLUX: flux.type,
      NATFLUX: 'B',
      DTCREAFLUX: iso(flux.creeLe),
      HEUCREAFLUX: '06:30:00',
      DTREF: iso(flux.reference),
    }),
  )
  let total = 0
  for (const menage of population) {
    for (const dossier of dossiersDits(menage, flux)) {
      yield foyerCnaf(population.contexte, menage, dossier, flux.creeLe)
      total++
    }
  }
  yield bloc('TransmissionFlux', champs({ NBTOTDOSRSATRANSM: total, NBTOTDOSRSATRANSMANO: 0 }))
  yield '</Racine>\n'
}
