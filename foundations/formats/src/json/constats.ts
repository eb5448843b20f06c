import type { z } from 'zod'
import { type CodeEcartJson, erreursEnregistrementJson } from './errors.js'
import { natureOf } from './nature.js'

/** One fault of a record, without any value of the file. */
export interface Constat {
  readonly code: string
  readonly champ: string
  readonly natureValeur: string
  readonly message: string
}

const ENUMERES = 12

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
  date: 'une date',
}

const FORMES: Readonly<Record<string, string>> = {
  date: 'un jour aaaa-mm-jj',
  datetime: 'un instant ISO 8601',
  time: 'une heure hh:mm:ss',
  uuid: 'un UUID',
  email: 'un courriel',
  url: 'une adresse web',
}

/** Faults of a record against its schema, in the order of the schema. */
export const constatsOf = (erreur: z.core.$ZodError, valeur: unknown): Constat[] =>
  erreur.issues.map((issue) => {
    const nature = natureOf(valueAt(valeur, issue.path))
    const { code, message } = readIssue(issue, nature === 'absent')
    return { code, champ: pathOf(issue.path), natureValeur: nature, message }
  })

export const phraseOf = (code: CodeEcartJson, attendu?: string): string =>
  attendu === undefined
    ? erreursEnregistrementJson[code].cause
    : `${erreursEnregistrementJson[code].cause} Attendu : ${attendu}.`

/** `adresse.lignes[2]`; ranks from 0, as in JSON paths. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (chemin, pas) =>
      typeof pas === 'number' ? `${chemin}[${pas}]` : chemin === '' ? String(pas) : `${chemin}.${String(pas)}`,
    '',
  ) || 'enregistrement'

function readIssue(issue: z.core.$ZodIssue, isAbsent: boolean): { code: string; message: string } {
  const told = (code: CodeEcartJson, attendu?: string) => ({ code, message: phraseOf(code, attendu) })
  switch (issue.code) {
    case 'invalid_type':
      return told(isAbsent ? 'JSON_CHAMP_ABSENT' : 'JSON_TYPE_INATTENDU', TYPES[issue.expected])
    case 'invalid_value':
      if (isAbsent) return told('JSON_CHAMP_ABSENT')
      return told('JSON_VALEUR_HORS_LISTE', enumerated(issue.values))
    case 'invalid_format':
      return told('JSON_FORME_INATTENDUE', FORMES[issue.format])
    case 'too_small':
      return told('JSON_HORS_BORNES', `au moins ${issue.minimum}`)
    case 'too_big':
      return told('JSON_HORS_BORNES', `au plus ${issue.maximum}`)
    case 'invalid_union':
      return told(isAbsent ? 'JSON_CHAMP_ABSENT' : 'JSON_TYPE_INATTENDU')
    case 'custom': {
      // A format names its own rules: `.refine(isSiret, { error: phrase, params: { motif: 'SIRET_INVALIDE' } })`.
      const motif = issue.params?.['motif']
      return typeof motif === 'string' ? { code: motif, message: issue.message } : told('JSON_VALEUR_REFUSEE')
    }
    default:
      return told('JSON_VALEUR_REFUSEE')
  }
}

/** The values of the schema, never those of the file. */
const enumerated = (values: readonly unknown[]): string | undefined =>
  values.length <= ENUMERES ? values.map(String).join(', ') : undefined

const valueAt = (valeur: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (dans, pas) =>
      typeof dans === 'object' && dans !== null && Object.hasOwn(dans, pas)
        ? (dans as Record<PropertyKey, unknown>)[pas]
        : undefined,
    valeur,
  )
