import type { EntityManager } from 'typeorm'
import { readRevision } from '../act.js'
import type { Refus } from '../errors.js'
import { pointAliases } from '../fusions/fusion.store.js'
import { refreshIdentites } from '../personnes/refresh-identites.store.js'
import { closeLot, sweepLot } from './lot.store.js'
import { findConcernees, insertAliases, openCas, promote } from './promotion.store.js'
import { rejudge } from './rejudge.js'
import { holdLotOf } from './stage-records.js'

interface LotDe {
  readonly lot: string
  readonly source: string
}

/** Makes everything the lot staged visible, at once. */
export const confirmLot = async (
  manager: EntityManager,
  { lot: id, source }: LotDe,
  sources: readonly string[],
): Promise<{ etat: 'CONFIRME' } | Refus> => {
  const lot = await holdLotOf(manager, id, source)
  if (typeof lot === 'string') return lot
  if (lot.etat === 'REJETE') return 'LOT_CLOS'
  if (lot.etat === 'CONFIRME') return { etat: 'CONFIRME' }

  const { aliases, doutes } = await rejudge(manager, { lot: id, source, revision: await readRevision(manager) })
  // The persons are shown before they are merged, and every alias is told before an identity that may rest on it.
  await promote(manager, id)
  if (aliases.length > 0) {
    await insertAliases(manager, aliases)
    await pointAliases(
      manager,
      aliases.map(({ ancien, conserve }) => ({ alias: ancien, personneId: conserve })),
    )
  }
  const avant = await findConcernees(manager, id)
  await openCas(manager, id, doutes)
  await refreshIdentites(manager, [...avant, ...(await findConcernees(manager, id))], sources)
  await closeLot(manager, id, 'CONFIRME')
  return { etat: 'CONFIRME' }
}

/** Forgets everything the lot staged. */
export const rejectLot = async (
  manager: EntityManager,
  { lot: id, source }: LotDe,
): Promise<{ etat: 'REJETE' } | Refus> => {
  const lot = await holdLotOf(manager, id, source)
  if (typeof lot === 'string') return lot
  if (lot.etat === 'CONFIRME') return 'LOT_CLOS'
  if (lot.etat === 'OUVERT') {
    await sweepLot(manager, id)
    await closeLot(manager, id, 'REJETE')
  }
  return { etat: 'REJETE' }
}
