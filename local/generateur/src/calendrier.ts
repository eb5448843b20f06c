/** A civil day, as the number of days since 1 January 1970: no hour, no time zone. */
export type Jour = number

const JOUR_MS = 86_400_000

/** @throws Error when the text is no day of the calendar */
export const jourDe = (texte: string): Jour => {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(texte) ? Date.parse(`${texte}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(instant) || iso(instant / JOUR_MS) !== texte) throw new Error(`« ${texte} » n’est pas un jour`)
  return instant / JOUR_MS
}

export const jour = (annee: number, mois: number, quantieme: number): Jour =>
  Date.UTC(annee, mois - 1, quantieme) / JOUR_MS

const parts = (le: Jour) => {
  const date = new Date(le * JOUR_MS)
  return { annee: date.getUTCFullYear(), mois: date.getUTCMonth() + 1, quantieme: date.getUTCDate() }
}

export const anneeDe = (le: Jour): number => parts(le).annee
export const moisDe = (le: Jour): number => parts(le).mois
export const quantiemeDe = (le: Jour): number => parts(le).quantieme

/** `2026-11-27` */
export const iso = (le: Jour): string => new Date(le * JOUR_MS).toISOString().slice(0, 10)

/** `20261127`, as LHÉO writes it. */
export const compact = (le: Jour): string => iso(le).replaceAll('-', '')

/** `27/11/2026` */
export const francais = (le: Jour): string => iso(le).split('-').reverse().join('/')

/** 0 is Sunday. */
const jourDeSemaine = (le: Jour): number => (((le + 4) % 7) + 7) % 7

/** That day, or the Friday before it. */
export const enSemaine = (le: Jour): Jour => le - ({ 6: 1, 0: 2 }[jourDeSemaine(le)] ?? 0)

/** `+02:00` from the last Sunday of March to the last one of October. */
export const fuseauFrancais = (le: Jour): '+01:00' | '+02:00' => {
  const annee = anneeDe(le)
  const dernierDimanche = (mois: number) => {
    const fin = jour(annee, mois + 1, 0)
    return fin - jourDeSemaine(fin)
  }
  return dernierDimanche(3) <= le && le < dernierDimanche(10) ? '+02:00' : '+01:00'
}

export const premierDuMois = (le: Jour): Jour => le - quantiemeDe(le) + 1

/** The same day of another month, or its last day. */
export const plusMois = (le: Jour, mois: number): Jour => {
  const { annee, mois: depart, quantieme } = parts(le)
  const dernier = jour(annee, depart + mois + 1, 0)
  return Math.min(jour(annee, depart + mois, 1) + quantieme - 1, dernier)
}

export const plusAns = (le: Jour, ans: number): Jour => plusMois(le, 12 * ans)

/** Whole years lived. */
export const ageA = (naissance: Jour, le: Jour): number => {
  const [ne, vu] = [parts(naissance), parts(le)]
  const avant = vu.mois < ne.mois || (vu.mois === ne.mois && vu.quantieme < ne.quantieme)
  return vu.annee - ne.annee - (avant ? 1 : 0)
}
