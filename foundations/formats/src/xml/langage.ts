/**
 * A small language for the shape of a format, so that its hundreds of fields read as a page and not as a schema.
 * One element a line, indentation for nesting, then its type, how many times it may come, and what else it has:
 *   t28 text of 28 characters at most · t1-255 from 1 to 255 · n15 integer of 15 digits · u9 the same without a sign
 *   d9.2 decimal of 9 digits, 2 of them after the point · (0|1|2) one of these codes
 *   date aaaa-mm-jj · jour aaaammjj · borne the same, a month or a year, or 00000000 or 99999999 for none
 *   heure · bool · libre anything at all · no type: a block
 *   nothing: exactly once · ? at most once · * any number · + at least once · {2} exactly 2 · {0,3} from 0 to 3
 *   @nom an attribute of its own, besides those that every element of the format may carry
 *   ~ nothing of it is taken: a fault in it, or its absence, sets no record aside
 */
export type TypeValeur =
  | { readonly nature: 'texte'; readonly min: number; readonly longueur: number }
  | { readonly nature: 'entier'; readonly chiffres: number; readonly signe: boolean }
  | { readonly nature: 'decimal'; readonly chiffres: number; readonly decimales: number }
  | { readonly nature: 'code'; readonly codes: ReadonlySet<string> }
  | { readonly nature: 'date' | 'jour' | 'borne' | 'heure' | 'booleen' | 'libre' }

export interface Element {
  readonly nom: string
  readonly min: number
  readonly max: number
  /** Absent for a block. */
  readonly type?: TypeValeur
  readonly enfants: readonly Element[]
  /** Place of each child in the imposed order. */
  readonly rangs: ReadonlyMap<string, number>
  readonly attributs: ReadonlySet<string>
  readonly neglige: boolean
}

export interface OptionsStructure {
  /** Blocks written elsewhere, called by their name. */
  readonly blocs?: readonly Element[]
  /** Attributes that every element may carry. */
  readonly attributs?: readonly string[]
}

const TYPE = String.raw`t\d+(?:-\d+)?|[nu]\d+|d\d+\.\d+|\([^)]+\)|date|jour|borne|heure|bool|libre`
const LIGNE = new RegExp(
  String.raw`^( *)([A-Za-z0-9-]+)(?: (${TYPE}))?(?: (\?|\*|\+|\{\d+(?:,\d+)?\}))?((?: @[a-z-]+)*)( ~)?$`,
)

const SANS_MESURE = ['date', 'jour', 'borne', 'heure', 'libre'] as const

function readType(code: string): TypeValeur {
  const simple = SANS_MESURE.find((nature) => nature === code)
  if (simple !== undefined) return { nature: simple }
  if (code === 'bool') return { nature: 'booleen' }
  if (code.startsWith('(')) return { nature: 'code', codes: new Set(code.slice(1, -1).split('|')) }
  if (code.startsWith('t')) {
    const [min = 0, max] = code.slice(1).split('-').map(Number)
    return max === undefined ? { nature: 'texte', min: 0, longueur: min } : { nature: 'texte', min, longueur: max }
  }
  const [chiffres = 0, decimales = 0] = code.slice(1).split('.').map(Number)
  if (code.startsWith('n') || code.startsWith('u')) return { nature: 'entier', chiffres, signe: code.startsWith('n') }
  return { nature: 'decimal', chiffres, decimales }
}

function readOccurrences(code: string | undefined): { min: number; max: number } {
  if (code === undefined) return { min: 1, max: 1 }
  if (code === '?') return { min: 0, max: 1 }
  if (code === '*') return { min: 0, max: Number.POSITIVE_INFINITY }
  if (code === '+') return { min: 1, max: Number.POSITIVE_INFINITY }
  const [min = 1, max = min] = code.slice(1, -1).split(',').map(Number)
  return { min, max }
}

/** Reads one block written in the language above. */
export function readStructure(source: string, { blocs = [], attributs = [] }: OptionsStructure = {}): Element {
  const lignes = source.split('\n').filter((ligne) => ligne.trim() !== '')
  let position = 0

  const readAt = (retrait: number): Element => {
    const ligne = lignes[position] ?? ''
    const [tout, espaces, nom = '', type, occurrences, siens = '', neglige] = LIGNE.exec(ligne) ?? []
    if (tout === undefined || espaces?.length !== retrait) throw new Error(`Structure illisible: « ${ligne} »`)
    position += 1
    const element = {
      nom,
      ...readOccurrences(occurrences),
      attributs: new Set([...attributs, ...siens.split(' @').slice(1)]),
      neglige: neglige !== undefined,
    }
    if (type !== undefined) return { ...element, type: readType(type), enfants: [], rangs: new Map() }
    const enfants: Element[] = []
    while (position < lignes.length && /^ */.exec(lignes[position] as string)?.[0].length === retrait + 2) {
      enfants.push(readAt(retrait + 2))
    }
    const ailleurs = enfants.length === 0 ? blocs.find((bloc) => bloc.nom === nom) : undefined
    if (enfants.length === 0 && ailleurs === undefined) throw new Error(`Bloc sans contenu: « ${nom} »`)
    return withChildren(element, ailleurs?.enfants ?? enfants)
  }

  const bloc = readAt(0)
  if (position !== lignes.length) throw new Error(`Structure illisible: « ${lignes[position]} »`)
  return bloc
}

const withChildren = (element: Omit<Element, 'enfants' | 'rangs'>, enfants: readonly Element[]): Element => ({
  ...element,
  enfants,
  rangs: new Map(enfants.map((enfant, rang) => [enfant.nom, rang])),
})

/** The same structure where these elements, wherever they stand, may be absent: a flow that uses a part of a format. */
export function withOptional(element: Element, noms: ReadonlySet<string>): Element {
  const min = noms.has(element.nom) ? 0 : element.min
  return withChildren(
    { ...element, min },
    element.enfants.map((enfant) => withOptional(enfant, noms)),
  )
}

/** One element in a path: its rank is told only where it may be repeated. */
export const placeOf = (element: Element, rang: number): string =>
  element.max > 1 ? `${element.nom}[${rang}]` : element.nom

/** Every name the format knows: an unknown name is content of the file and is never repeated in a report. */
export function namesOf(...blocs: readonly Element[]): ReadonlySet<string> {
  const noms = new Set<string>()
  const visit = (element: Element): void => {
    noms.add(element.nom)
    for (const enfant of element.enfants) visit(enfant)
  }
  for (const bloc of blocs) visit(bloc)
  return noms
}
