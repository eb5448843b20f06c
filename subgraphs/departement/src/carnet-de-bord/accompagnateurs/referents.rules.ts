import { addDays, type CivilDate } from '@traitdunion/subgraph'
import { covers } from '../../periode.js'
import type { RoleAccompagnement } from '../../referent/designation.enums.js'
import { type Designation, refusalsOf, refusalsOfEnd } from '../../referent/designation.rules.js'

export interface DesignationConnue extends Designation {
  readonly id: string
}

/** Who, of which organisation. */
export interface Designable {
  readonly professionnelId: string
  readonly organisationId: string
}

/** What one line of a file says of those who accompany a person. */
export type Operation =
  /** The référent unique, if the person has none. */
  | { readonly kind: 'nommer'; readonly qui: Designable }
  | { readonly kind: 'changer'; readonly ajouts: readonly Designable[]; readonly retraits: readonly string[] }

export interface Plan {
  readonly fins: readonly { readonly id: string; readonly fin: CivilDate }[]
  readonly debuts: readonly (Designable & { readonly role: RoleAccompagnement; readonly debut: CivilDate })[]
  /** The person already has another référent unique, whom a list of beneficiaries does not change. */
  readonly autres: number
  /** Against the rules of designations, because of a later one. */
  readonly refusees: number
}

interface Tenue extends Designable {
  readonly role: RoleAccompagnement
  /** The designation in force, if it is one already. */
  readonly connue: DesignationConnue | undefined
}

interface Etat {
  readonly tenues: readonly Tenue[]
  readonly autres: number
}

const hasReferent = (tenues: readonly Tenue[]) => tenues.some(({ role }) => role === 'REFERENT_UNIQUE')

/** The first to come is the référent unique, the others accompany beside. A designation that comes back goes on. */
const adding =
  (enCours: readonly Tenue[]) =>
  (tenues: readonly Tenue[], qui: Designable): readonly Tenue[] => {
    if (tenues.some(({ professionnelId }) => professionnelId === qui.professionnelId)) return tenues
    const role = hasReferent(tenues) ? 'CO_ACCOMPAGNEMENT' : 'REFERENT_UNIQUE'
    const avant = enCours.find((une) => une.professionnelId === qui.professionnelId && une.role === role)
    return [...tenues, avant ?? { ...qui, role, connue: undefined }]
  }

const after =
  (enCours: readonly Tenue[]) =>
  ({ tenues, autres }: Etat, operation: Operation): Etat => {
    const add = adding(enCours)
    if (operation.kind === 'changer') {
      const restent = tenues.filter(({ professionnelId }) => !operation.retraits.includes(professionnelId))
      return { tenues: operation.ajouts.reduce(add, restent), autres }
    }
    const { professionnelId } = operation.qui
    if (tenues.some((une) => une.professionnelId === professionnelId)) return { tenues, autres }
    return hasReferent(tenues) ? { tenues, autres: autres + 1 } : { tenues: add(tenues, operation.qui), autres }
  }

/**
 * Lines of one person, in the order of the file → what must end and begin, all told. A designation ends the day before;
 * one that began the very day ends with it, and its successor begins the day after: no two référents on one day.
 */
export const planReferents = (
  operations: readonly Operation[],
  designations: readonly (DesignationConnue & Designable)[],
  jour: CivilDate,
): Plan => {
  const enCours = designations
    .filter((une) => covers(une, jour))
    .map((connue) => ({ ...connue, connue }) satisfies Tenue)
  const { tenues, autres } = operations.reduce(after(enCours), { tenues: enCours, autres: 0 })

  const fins = enCours
    .filter(({ connue }) => !tenues.some((une) => une.connue?.id === connue.id))
    .map(({ connue: { id, role, debut, fin } }) => ({
      id,
      role,
      debut,
      avant: fin,
      fin: debut < jour ? addDays(jour, -1) : jour,
    }))
    .filter(({ debut, avant, fin }) => refusalsOfEnd({ debut, fin: avant }, fin).length === 0)
  const finies = designations.map((une) => ({ ...une, fin: fins.find(({ id }) => id === une.id)?.fin ?? une.fin }))

  const voulues = tenues.filter(({ connue }) => connue === undefined)
  const debuts: Plan['debuts'][number][] = []
  for (const { professionnelId, organisationId, role } of voulues) {
    const libre = finies.every((une) => une.role !== 'REFERENT_UNIQUE' || !covers(une, jour))
    const debut = role === 'REFERENT_UNIQUE' && !libre ? addDays(jour, 1) : jour
    const nouvelle = { professionnelId, role, debut, fin: null }
    const autresDebuts = debuts.map((une) => ({ ...une, fin: null }))
    if (refusalsOf(nouvelle, [...finies, ...autresDebuts]).length === 0)
      debuts.push({ professionnelId, organisationId, role, debut })
  }
  return {
    fins: fins.map(({ id, fin }) => ({ id, fin })),
    debuts,
    autres,
    refusees: voulues.length - debuts.length,
  }
}
