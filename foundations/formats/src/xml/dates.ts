declare const marque: unique symbol

/** A day of the calendar, `aaaa-mm-jj`, without time zone. */
export type DateCivile = string & { readonly [marque]: 'DateCivile' }

// Dates are those of XML Schema, which may carry a time zone; the day alone has a meaning here.
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

const JOUR = /^(\d{4})(\d{2})(\d{2})$/

/** The day, or null if the text is not a real day (31 June, 29 February of a common year). */
export const readDate = (texte: string): DateCivile | null => realDay(DATE.exec(texte.trim()))

/** The same of a day written in eight digits, `aaaammjj`. */
export const readJour = (texte: string): DateCivile | null => realDay(JOUR.exec(texte.trim()))

/** First and last day of what eight digits name: a day, a month (`aaaamm00`) or a year (`aaaa0000`). */
export function readJours(texte: string): { readonly premier: DateCivile; readonly dernier: DateCivile } | null {
  const [, annee = '', mois = '', jour = ''] = JOUR.exec(texte.trim()) ?? []
  const premier = realDay(['', annee, mois === '00' && jour === '00' ? '01' : mois, jour === '00' ? '01' : jour])
  if (premier === null) return null
  if (jour !== '00') return { premier, dernier: premier }
  if (mois === '00') return { premier, dernier: `${annee}-12-31` as DateCivile }
  return { premier, dernier: `${annee}-${mois}-${daysIn(Number(annee), Number(mois))}` as DateCivile }
}

function realDay(lue: readonly string[] | null): DateCivile | null {
  if (lue === null) return null
  const [annee, mois, jour] = [Number(lue[1]), Number(lue[2]), Number(lue[3])]
  if (annee === 0 || mois < 1 || mois > 12 || jour < 1 || jour > daysIn(annee, mois)) return null
  return `${lue[1]}-${lue[2]}-${lue[3]}` as DateCivile
}

function daysIn(annee: number, mois: number): number {
  if (mois === 2) return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(mois) ? 30 : 31
}
