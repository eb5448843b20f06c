import { csv } from '@traitdunion/formats'
import { cleDuNir, holdsNir, isSiret } from '@traitdunion/subgraph'
import { erreursDossier } from '../dossier/dossier.errors.js'
import { isNumero } from '../dossier/dossier.rules.js'

const { fauteCsv, identifiant, isScientific, lue, numero } = csv

/** The département's own number of a file. */
export const numeroDossier: csv.LireCellule<string, csv.CodeEcartCsv | 'DOSSIER_NUMERO_INVALIDE'> = (texte) => {
  const lu = identifiant(40)(texte)
  if (lu.kind === 'faute' || isNumero(lu.valeur)) return lu
  return { kind: 'faute', motif: 'DOSSIER_NUMERO_INVALIDE', message: erreursDossier.DOSSIER_NUMERO_INVALIDE.cause }
}

export const siret = numero({ longueur: 14, attendu: 'quatorze chiffres et leur clé', isValid: isSiret })

/** A number that serves the matching only: given, or left aside for want of the form of one. */
export type NumeroTransmis = { readonly kind: 'transmis'; readonly numero: string } | { readonly kind: 'ecarte' }

const ecarte = { kind: 'ecarte' } as const

/**
 * A wrong NIR is dropped, not the person (decision 14). One that a spreadsheet has rounded is a fault: all those of the
 * file are.
 */
export const nir: csv.LireCellule<NumeroTransmis> = (texte) => {
  if (isScientific(texte)) return fauteCsv('CSV_NOTATION_SCIENTIFIQUE')
  const lu = texte.replace(/[\s.'="]/g, '').toUpperCase()
  const [corps, cle] = [lu.slice(0, 13), lu.slice(13)]
  if (!/^[0-9AB]{13}(?:\d{2})?$/.test(lu) || !holdsNir(lu)) return lue(ecarte)
  if (cle !== '' && Number(cle) !== cleDuNir(corps)) return lue(ecarte)
  return lue({ kind: 'transmis', numero: `${corps}${String(cleDuNir(corps)).padStart(2, '0')}` })
}

/** 11 digits, or the former number: 7 digits and a character. */
export const numeroFranceTravail: csv.LireCellule<NumeroTransmis> = (texte) => {
  if (isScientific(texte)) return fauteCsv('CSV_NOTATION_SCIENTIFIQUE')
  const lu = texte.replace(/[\s'="]/g, '').toUpperCase()
  return lue(/^(?:\d{11}|\d{7}[0-9A-Z])$/.test(lu) ? { kind: 'transmis', numero: lu } : ecarte)
}
