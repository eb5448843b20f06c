import { type ActOutcome, civilDateOf, isUuid, refused, versionConflict } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { type CodeErreur, refusOf } from '../errors.js'
import type { SuiviEntity } from './suivi.entity.js'
import { type ClassOf, lockById, lockOn } from './suivi.store.js'

type Transaction = Parameters<Parameters<Contexte['act']>[0]['run']>[0]

/** What an act knows of its moment. */
export interface Moment {
  readonly now: Date
  readonly today: string
}

export interface SurPersonne extends Moment {
  /** The person as the hub names them today. */
  readonly personneId: string
  /** Every identifier under which their rows may stand. */
  readonly names: string[]
}

export const momentOf = (now: Date): Moment => ({ now, today: civilDateOf(now) })

export const refusedBy = (...codes: readonly CodeErreur[]): ActOutcome => refused(...codes.map((code) => refusOf(code)))

/** A key of the hub that is not a UUID is refused by its name, before it reaches the database. */
export const refuseKey = (champ: string): ActOutcome => refused(refusOf('CLE_MAL_FORMEE', champ))

/** Runs once an act that gives a person something new; acts on one person queue. */
export const actOnPersonne = (
  { act, personnes }: Contexte,
  action: string,
  input: { readonly cleIdempotence: string; readonly personneId: string },
  run: (manager: Transaction, sur: SurPersonne) => Promise<ActOutcome>,
): Promise<ActOutcome> => {
  if (!isUuid(input.personneId)) return Promise.resolve(refuseKey('personneId'))
  const personneId = personnes.canonical(input.personneId.toLowerCase())
  return act({
    action,
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      await lockOn(manager, personneId)
      return run(manager, { ...momentOf(new Date()), personneId, names: personnes.namesOf([personneId]) })
    },
  })
}

/** Runs once an act on an object that exists, on the version that its author read. */
export const actOnObjet = <E extends SuiviEntity>(
  { act }: Contexte,
  action: string,
  input: { readonly cleIdempotence: string; readonly versionAttendue: number },
  { entity, id }: { readonly entity: ClassOf<E>; readonly id: string },
  run: (manager: Transaction, row: E, moment: Moment) => Promise<ActOutcome>,
): Promise<ActOutcome> =>
  act({
    action,
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const row = await lockById(manager, entity, id)
      if (!row) return refusedBy('OBJET_INCONNU')
      if (row.version !== input.versionAttendue) return versionConflict()
      return run(manager, row, momentOf(new Date()))
    },
  })
