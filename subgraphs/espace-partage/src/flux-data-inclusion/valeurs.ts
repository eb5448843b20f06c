import { isSiret } from '@traitdunion/subgraph'

/** RFC 3986, as the schema of data·inclusion asks of a link. */
const LIEN = /^https?:\/\/(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/
/** RFC 5322 without comments nor quoted parts, as the schema asks of a mail address. */
const COURRIEL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i
const LIEN_MAX = 2083
const DESCRIPTION = { min: 5, max: 10_000 }
export const HEURES_D_UNE_SEMAINE = 168

/** Every function here gives the value as the schema wants it, or `null` when nothing of it can be kept. */
export const lien = (texte: string): string | null => {
  const complet = /^www\./i.test(texte) ? `https://${texte}` : texte
  if (isLien(complet)) return complet
  // Blanks and accents in an address: a browser writes them so.
  const ecrit = URL.canParse(complet) ? new URL(complet).href : ''
  return isLien(ecrit) ? ecrit : null
}

const isLien = (texte: string): boolean => texte.length <= LIEN_MAX && LIEN.test(texte) && URL.canParse(texte)

export const courriel = (texte: string): string | null => (COURRIEL.test(texte) ? texte : null)

/** A spreadsheet takes the first zero of a code for nothing. */
export const codePostal = (texte: string): string | null =>
  /^\d{4,5}$/.test(texte.replaceAll(' ', '')) ? texte.replaceAll(' ', '').padStart(5, '0') : null

export const siret = (texte: string): string | null => {
  const chiffres = texte.replace(/\s/g, '')
  return isSiret(chiffres) ? chiffres : null
}

export const description = (texte: string): string | null =>
  texte.length >= DESCRIPTION.min && texte.length <= DESCRIPTION.max ? texte : null

export const latitude = (degres: number): number | null => (Math.abs(degres) <= 90 ? degres : null)
export const longitude = (degres: number): number | null => (Math.abs(degres) <= 180 ? degres : null)

export const heuresParSemaine = (heures: number): number | null =>
  heures >= 0 && heures <= HEURES_D_UNE_SEMAINE ? heures : null
export const semaines = (nombre: number): number | null =>
  Number.isInteger(nombre) && nombre >= 1 && nombre < 10_000 ? nombre : null
