import { type Chemin, type Constat, placeOf } from '../faute.js'
import type { Brouillon } from '../grammaire.js'
import type { Lu } from '../read-forme.js'
import { isSameReader, isSameTime } from './meme-lecteur.js'
import { actesOf, lecturesOf, type Regle } from './regle.js'

interface Entree {
  readonly lu: Lu
  readonly chemin: Chemin
  /** Cells of the table: what, for which purpose, by which tie. */
  readonly cases: ReadonlySet<string>
  readonly conditions: string
}

const product = (...listes: readonly (readonly string[] | undefined)[]): string[] =>
  listes.reduce<string[]>(
    (lines, liste = []) => lines.flatMap((line) => liste.map((mot) => `${line} ${mot}`.trim())),
    [''],
  )

const conditionsOf = (...conditions: readonly unknown[]): string => JSON.stringify(conditions)

const entreesOf = (lu: Lu): Entree[] => {
  const { brouillon } = lu
  return [
    ...lecturesOf(brouillon).map(({ rang, categories, finalites, liens, roles, detenteurs, assurance, volonte }) => ({
      lu,
      chemin: ['lectures', rang],
      cases: new Set(product(categories, finalites, liens)),
      conditions: conditionsOf(
        roles?.toSorted(),
        (detenteurs ?? brouillon.detenteurs)?.toSorted(),
        assurance ?? brouillon.assurance,
        volonte ?? brouillon.volonte,
      ),
    })),
    ...actesOf(brouillon).map(({ rang, actes, finalites, liens, roles }) => ({
      lu,
      chemin: ['actes', rang],
      cases: new Set(product(actes, finalites, liens)),
      conditions: conditionsOf(roles?.toSorted()),
    })),
  ]
}

const placeIn = ({ lu, chemin }: Entree, from: Lu): string =>
  lu === from ? placeOf(chemin) : `${lu.fichier}, ${placeOf(chemin)}`

const twice = (first: Entree, second: Entree): Constat[] => {
  const communes = [...second.cases].filter((name) => first.cases.has(name))
  const [name] = communes
  if (name === undefined) return []
  const others = communes.length > 1 ? ` (et ${communes.length - 1} autres cases)` : ''
  const isSame = first.conditions === second.conditions
  return [
    {
      code: isSame ? 'CONVENTION_DOUBLON' : 'CONVENTION_CONTRADICTOIRE',
      fichier: second.lu.fichier,
      chemin: second.chemin,
      constat: `« ${name} »${others} est déjà dit${isSame ? '' : ' à d’autres conditions'} : ${placeIn(first, second.lu)}.`,
    },
  ]
}

const listsIn = (brouillon: Brouillon): [Chemin, readonly string[]][] => {
  const heads = ['sirets', 'roles', 'detenteurs', 'baseLegale'] as const
  const entries = ['lectures', 'refus', 'actes'] as const
  const named: [Chemin, unknown][] = [
    ...heads.map((cle): [Chemin, unknown] => [[cle], brouillon[cle]]),
    ...entries.flatMap((tete) =>
      (brouillon[tete] ?? []).flatMap((entree, rang) =>
        Object.entries(entree).map(([cle, mots]): [Chemin, unknown] => [[tete, rang, cle], mots]),
      ),
    ),
  ]
  return named.flatMap(([chemin, mots]) => (Array.isArray(mots) ? [[chemin, mots]] : []))
}

const wordsTwice = ({ fichier, brouillon }: Lu): Constat[] =>
  listsIn(brouillon).flatMap(([chemin, mots]) =>
    mots.flatMap((mot, rang): Constat[] =>
      mots.indexOf(mot) === rang
        ? []
        : [
            {
              code: 'CONVENTION_DOUBLON',
              fichier,
              chemin: [...chemin, rang],
              constat: `« ${mot} » est dit deux fois.`,
            },
          ],
    ),
  )

const namesTwice = (lu: Lu, before: readonly Lu[]): Constat[] => {
  const { convention } = lu.brouillon
  if (convention === undefined) return []
  return before
    .filter((other) => other.brouillon.convention === convention && isSameTime(other, lu))
    .map((other) => ({
      code: 'CONVENTION_DOUBLON',
      fichier: lu.fichier,
      chemin: ['convention'],
      constat: `« ${convention} » est déjà le nom de ${other.fichier}, en vigueur les mêmes jours.`,
    }))
}

/** Each cell is said once: a word once in its list, a cell in one entry, for each who may read. */
export const casesUniques: Regle = (lus) =>
  lus.flatMap((lu, rang) => {
    const before = lus.slice(0, rang)
    const earlier = before.filter((other) => isSameReader(other, lu)).flatMap(entreesOf)
    const entrees = entreesOf(lu)
    return [
      ...wordsTwice(lu),
      ...namesTwice(lu, before),
      ...entrees.flatMap((second, position) =>
        [...earlier, ...entrees.slice(0, position)].flatMap((first) => twice(first, second)),
      ),
    ]
  })
