import type { DataSource, EntityManager } from 'typeorm'
import { StoredAliasBook } from './alias-book.js'
import type { AppariementClient, EvenementAppariement } from './appariement.client.js'

const FLUX = 'appariement'
const RETRY_MS = 1000

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

const apply = async ({ dataSource, personnes, onEvenement }: Followed, evenements: readonly EvenementAppariement[]) => {
  await dataSource.transaction(async (manager) => {
    for (const evenement of evenements) {
      if (evenement.nature === 'ALIAS')
        await StoredAliasBook.write(manager, evenement.contenu.alias, evenement.contenu.personneId)
      await onEvenement?.(manager, evenement)
    }
    await manager.query(
      /* sql: feed-advance */
      'insert into position_flux (flux, position) values ($1, $2) on conflict (flux) do update set position = $2',
      [FLUX, evenements.at(-1)?.position],
    )
  })
  for (const { nature, contenu } of evenements)
    if (nature === 'ALIAS') personnes.point(contenu.alias, contenu.personneId)
}

/**
 * Follows the ordered feed of the matching service for as long as the subgraph lives. Each batch is applied with its
 * position in one transaction, so an event is applied once whatever dies.
 * @returns stops following
 */
export const followAppariement = (followed: Followed): (() => Promise<void>) => {
  const stopping = new AbortController()
  const run = async () => {
    let position = await positionIn(followed.dataSource)
    while (!stopping.signal.aborted) {
      try {
        const evenements = await followed.client.evenements(position, stopping.signal)
        if (evenements.length === 0) continue
        await apply(followed, evenements)
        position = evenements.at(-1)?.position ?? position
      } catch (error) {
        if (stopping.signal.aborted) return
        followed.onFault(error)
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref())
      }
    }
  }
  const running = run().catch(followed.onFault)
  return async () => {
    stopping.abort()
    await running
  }
}
