import type { CivilDate } from '@traitdunion/subgraph'
import type { ClasseAllocationCej } from './cej.enums.js'

interface LigneBareme {
  readonly aCompterDu: CivilDate
  readonly source: string
  readonly centimes: Readonly<Record<ClasseAllocationCej, number>>
}

/** Dated amounts, oldest first. They are indexed each 1 April: a new decree is a new line, no code changes. */
export const baremeAllocationCej: readonly LigneBareme[] = [
  {
    aCompterDu: '2022-03-01',
    source: 'code du travail, D5131-19',
    centimes: { MAXIMALE: 50_000, INTERMEDIAIRE: 30_000, REDUITE: 20_000 },
  },
]
