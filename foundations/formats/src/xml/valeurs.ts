import { readDate, readJour, readJours } from './dates.js'
import type { CodeEcartXml } from './errors.js'
import type { TypeValeur } from './langage.js'

export interface FauteValeur {
  readonly code: CodeEcartXml
  readonly attendu: string
}

const HEURE = /^(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/
const BOOLEEN = /^(?:0|1|true|false)$/
const ENTIER = /^[+-]?(\d+)$/
const NATUREL = /^(\d+)$/
const DECIMAL = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))$/
/** What the decoder puts in place of a byte that its encoding does not know. */
export const INDECODABLE = '\uFFFD'

export function lengthOf(texte: string): number {
  let longueur = 0
  for (const _ of texte) longueur += 1
  return longueur
}

/** Says what a leaf should have been, or null when it is right. Never says what it was. */
export function checkValue(texte: string, type: TypeValeur): FauteValeur | null {
  if (texte.includes(INDECODABLE)) return { code: 'CARACTERE_INDECODABLE', attendu: 'un texte dans l’encodage annoncé' }
  // Text keeps its blanks (they count in its length); every other type ignores those around it.
  const valeur = type.nature === 'texte' ? texte : texte.trim()
  switch (type.nature) {
    case 'texte':
      return checkLength(valeur, type.min, type.longueur)
    case 'code':
      return type.codes.has(valeur) ? null : emptyOr(valeur, 'CODE_INCONNU', 'un code de la nomenclature')
    case 'jour':
      return readJour(valeur) === null ? emptyOr(valeur, 'DATE_INVALIDE', 'un jour réel du calendrier, aaaammjj') : null
    case 'borne':
      return /^(?:0{8}|9{8})$/.test(valeur) || readJours(valeur) !== null ? null : checkValue(texte, { nature: 'jour' })
    case 'libre':
      return null
    case 'date':
      return readDate(valeur) === null
        ? { code: 'DATE_INVALIDE', attendu: 'un jour réel du calendrier, aaaa-mm-jj' }
        : null
    case 'heure':
      return HEURE.test(valeur) ? null : { code: 'HEURE_INVALIDE', attendu: 'une heure hh:mm:ss' }
    case 'booleen':
      return BOOLEEN.test(valeur) ? null : { code: 'BOOLEEN_INVALIDE', attendu: '0, 1, true ou false' }
    case 'entier':
      return checkNumber((type.signe ? ENTIER : NATUREL).exec(valeur), type.chiffres, 0)
    case 'decimal':
      return checkNumber(DECIMAL.exec(valeur), type.chiffres, type.decimales)
  }
}

const emptyOr = (valeur: string, code: CodeEcartXml, attendu: string): FauteValeur => ({
  code: valeur === '' ? 'CHAMP_VIDE' : code,
  attendu,
})

function checkLength(valeur: string, min: number, max: number): FauteValeur | null {
  if (min > 0) {
    // Line breaks and indentation come from how the file was written out: they fill no field and overflow none.
    const utile = valeur.trim().replace(/\s+/g, ' ')
    if (utile === '') return { code: 'CHAMP_VIDE', attendu: 'une valeur' }
    if (lengthOf(utile) < min) return { code: 'TEXTE_TROP_COURT', attendu: expectedLength(min, max) }
    return lengthOf(utile) > max ? { code: 'TEXTE_TROP_LONG', attendu: expectedLength(min, max) } : null
  }
  return valeur.length > max && lengthOf(valeur) > max
    ? { code: 'TEXTE_TROP_LONG', attendu: `au plus ${max} caractères` }
    : null
}

const expectedLength = (min: number, max: number): string =>
  min === max ? `${min} caractères` : `de ${min} à ${max} caractères`

function checkNumber(lu: RegExpExecArray | null, chiffres: number, decimales: number): FauteValeur | null {
  const forme = decimales === 0 ? 'un nombre entier' : `un nombre à ${decimales} décimales au plus, avec un point`
  if (lu === null) return { code: 'NOMBRE_INVALIDE', attendu: forme }
  const entiere = (lu[1] ?? '').replace(/^0+/, '')
  const fraction = (lu[2] ?? lu[3] ?? '').replace(/0+$/, '')
  if (fraction.length > decimales) return { code: 'NOMBRE_INVALIDE', attendu: forme }
  return entiere.length + fraction.length > chiffres
    ? { code: 'NOMBRE_TROP_GRAND', attendu: `au plus ${chiffres} chiffres` }
    : null
}

/** The kind of a value, for a report that must not repeat it. */
export function natureOf(texte: string): string {
  const valeur = texte.trim()
  if (texte === '') return 'vide'
  if (valeur === '') return `blanc de ${texte.length} caractères`
  if (readDate(valeur) !== null) return 'date'
  if (/^[+-]?\d+$/.test(valeur)) return `nombre de ${valeur.replace(/\D/g, '').length} chiffres`
  if (DECIMAL.test(valeur)) return 'nombre décimal'
  return `texte de ${lengthOf(texte)} caractères`
}
