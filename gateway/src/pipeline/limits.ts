/** What a document may weigh before anything else is read of it: as if every fragment were written out where it is spread. */
export interface Limits {
  readonly characters: number
  readonly tokens: number
  readonly fragments: number
  readonly depth: number
  readonly rootFields: number
  readonly aliases: number
  readonly fields: number
  readonly directives: number
}

/** Of registered documents, and of clients whose own documents are taken. */
export const LIMITS: Limits = {
  characters: 200_000,
  tokens: 10_000,
  fragments: 50,
  depth: 20,
  rootFields: 30,
  aliases: 100,
  fields: 2000,
  directives: 200,
}

/** Of what a stranger writes: small documents. The introspection of an explorer is the largest that it needs. */
export const STRANGER_LIMITS: Limits = {
  characters: 10_000,
  tokens: 1000,
  fragments: 10,
  depth: 16,
  rootFields: 10,
  aliases: 20,
  fields: 500,
  directives: 20,
}

/** Brackets of any kind within one another: the parser would run out of stack on them, and so would what follows it. */
export const NESTING = 200

/** A limit by its name in `extensions.limite`, and as a sentence says it. */
export const NAMES: Readonly<Record<keyof Limits, readonly [limite: string, words: string]>> = {
  characters: ['caracteres', 'caractères'],
  tokens: ['lexemes', 'lexèmes'],
  fragments: ['fragments', 'fragments'],
  depth: ['niveaux', 'niveaux'],
  rootFields: ['champsRacine', 'champs racine'],
  aliases: ['alias', 'alias'],
  fields: ['champs', 'champs, fragments dépliés'],
  directives: ['directives', 'directives, fragments dépliés'],
}
