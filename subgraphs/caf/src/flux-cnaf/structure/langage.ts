/**
 * A small language for the shape of a flow, so that the 190 fields of VRSB0801 read as a page and not as a schema.
 * One element a line, indentation for nesting, then its type and how many times it may come:
 *   t28 text of 28 characters at most · n15 integer of 15 digits · d9.2 decimal of 9 digits, 2 of them after the point
 *   date · heure · bool · no type: a block
 *   nothing: exactly once · ? at most once · * any number · + at least once · {2} exactly 2 · {0,3} from 0 to 3
 */
export type TypeValeur =
  | { readonly nature: 'texte'; readonly longueur: number }
  | { readonly nature: 'entier'; readonly chiffres: number }
  | { readonly nature: 'decimal'; readonly chiffres: number; readonly decimales: number }
  | { readonly nature: 'date' | 'heure' | 'booleen' }

export interface Element {
  readonly nom: string
  readonly min: number
  readonly max: number
  /** Absent for a block. */
  readonly type?: TypeValeur
  readonly enfants: readonly Element[]
  /** Place of each child in the imposed order. */
  readonly rangs: ReadonlyMap<string, number>
}

const LIGNE = /^( *)([A-Za-z0-9]+)(?: (t\d+|n\d+|d\d+\.\d+|date|heure|bool))? ?(\?|\*|\+|\{\d+(?:,\d+)?\})?$/

function readType(code: string): TypeValeur {
  if (code === 'date' || code === 'heure') return { nature: code }
  if (code === 'bool') return { nature: 'booleen' }
  const [chiffres = 0, decimales = 0] = code.slice(1).split('.').map(Number)
  if (code.startsWith('t')) return { nature: 'texte', longueur: chiffres }
  return code.startsWith('n') ? { nature: 'entier', chiffres } : { nature: 'decimal', chiffres, decimales }
}

function readOccurrences(code: string | undefined): { min: number; max: number } {
  if (code === undefined) return { min: 1, max: 1 }
  if (code === '?') return { min: 0, max: 1 }
  if (code === '*') return { min: 0, max: Number.POSITIVE_INFINITY }
  if (code === '+') return { min: 1, max: Number.POSITIVE_INFINITY }
  const [min = 1, max = min] = code.slice(1, -1).split(',').map(Number)
  return { min, max }
}

/** Reads one block written in the language above; `blocs` are blocks written elsewhere, called by their name. */
export function readStructure(source: string, blocs: readonly Element[] = []): Element {
  const lignes = source.split('\n').filter((ligne) => ligne.trim() !== '')
  let position = 0

  const readAt = (retrait: number): Element => {
    const ligne = lignes[position] ?? ''
    const lue = LIGNE.exec(ligne)
    if (lue === null || lue[1]?.length !== retrait) throw new Error(`Structure illisible: « ${ligne} »`)
    const nom = lue[2] as string
    const occurrences = readOccurrences(lue[4])
    position += 1
    if (lue[3] !== undefined) return { nom, ...occurrences, type: readType(lue[3]), enfants: [], rangs: new Map() }
    const enfants: Element[] = []
    while (position < lignes.length && /^ */.exec(lignes[position] as string)?.[0].length === retrait + 2) {
      enfants.push(readAt(retrait + 2))
    }
    const ailleurs = enfants.length === 0 ? blocs.find((bloc) => bloc.nom === nom) : undefined
    if (enfants.length === 0 && ailleurs === undefined) throw new Error(`Bloc sans contenu: « ${nom} »`)
    const contenu = ailleurs?.enfants ?? enfants
    return { nom, ...occurrences, enfants: contenu, rangs: new Map(contenu.map((enfant, rang) => [enfant.nom, rang])) }
  }

  const bloc = readAt(0)
  if (position !== lignes.length) throw new Error(`Structure illisible: « ${lignes[position]} »`)
  return bloc
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
