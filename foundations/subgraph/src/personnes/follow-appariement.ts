import type { DataSource, EntityManager } from 'typeorm'
import { repeat } from '../repeat.js'
import { StoredAliasBook } from './alias-book.js'
import type { AppariementClient, EvenementAppariement } from './appariement.client.js'
import { erasePersonne } from './erase.store.js'

const FLUX = 'appariement'
const RETRY_MS = 1000

/** What a subgraph does with an event, in the transaction that advances its position. */
export type OnEvenement = (manager: EntityManager, evenement: EvenementAppariement) => Promise<void>

interface Followed {
  readonly dataSource: DataSource
  readonly client: AppariementClient
  readonly personnes: StoredAliasBook
  /** What the subgraph itself does with an event, in the same transaction as the position. */
  readonly onEvenement?: OnEvenement
  readonly onFault: (error: unknown) => void
}

const positionIn = async (dataSource: DataSource): Promise<number> => {
  const [row] = await dataSource.query(/* sql: feed-position */ 'select position from position_flux where flux = $1', [
    FLUX,
  ])
  return Number(row?.position ?? 0)
}

/** The position that is written, held until the end of the transaction: two processes apply one after the other. */
const holdPosition = async (manager: EntityManager): Promise<number> => {
  await manager.query(
    /* sql: feed-begin */ 'insert into position_flux (flux, position) values ($1, 0) on conflict do nothing',
    [FLUX],
  )
  const [row] = await manager.query(
    /* sql: feed-hold */ 'select position from position_flux where flux = $1 for update',
    [FLUX],
  )
  return Number(row.position)
}

const apply = async ({ dataSource, personnes, onEvenement }: Followed, evenements: readonly EvenementAppariement[]) => {
  await dataSource.transaction(async (manager) => {
    const applied = await holdPosition(manager)
    // What another process has applied is not applied twice; only this memory still has to learn it.
    const fresh = evenements.filter(({ position }) => position > applied)
    for (const evenement of fresh) {
      if (evenement.nature === 'ALIAS')
        await StoredAliasBook.write(manager, evenement.contenu.alias, evenement.contenu.personneId)
      await onEvenement?.(manager, evenement)
      if (evenement.nature === 'RETRAIT') await erasePersonne(manager, evenement.contenu.noms)
    }
    const last = fresh.at(-1)?.position
    if (last !== undefined)
      await manager.query(/* sql: feed-advance */ 'update position_flux set position = $2 where flux = $1', [
        FLUX,
        last,
      ])
  })
  for (const { nature, contenu } of evenements) {
    if (nature === 'ALIAS') personnes.point(contenu.alias, contenu.personneId)
    if (nature === 'RETRAIT') for (const nom of contenu.noms) personnes.point(nom, null)
  }
}

/**
 * Follows the ordered feed of the matching service for as long as the subgraph lives. Each batch is applied with its
 * position in one transaction, so an event is applied once whatever dies, and however many processes follow.
 * @returns stops following
 */
export const followAppariement = (followed: Followed): (() => Promise<void>) => {
  const { dataSource, client, personnes, onFault } = followed
  /** Position first, book next: what is written between the two is read twice, never missed. */
  const begin = async () => {
    const position = await positionIn(dataSource)
    await personnes.read(dataSource)
    return position
  }

  let position: number | undefined
  return repeat({
    turn: async (signal) => {
      position ??= await begin()
      // The service holds its answer until there is news: nothing to wait for here.
      const evenements = await client.evenements(position, signal)
      const last = evenements.at(-1)
      if (last === undefined) return 0
      await apply(followed, evenements)
      position = last.position
      return 0
    },
    onFault: (error) => {
      onFault(error)
      return RETRY_MS
    },
  })
}
