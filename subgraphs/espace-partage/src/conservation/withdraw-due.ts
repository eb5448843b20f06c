import { type AppariementClient, AppariementFault, type Rooms, repeat, today } from '@traitdunion/subgraph'
import type { Conservation } from './conservation.rules.js'
import { RetraitPrevuStore } from './retrait-prevu.store.js'

const LOOK_AGAIN_MS = 60_000
const RETRY_MS = 30_000

/** Who signs what no agent decided. */
const AUTEUR = 'conservation'

type Withdrawing = Pick<Rooms, 'dataSource'> & { readonly appariement: Pick<AppariementClient, 'call'> }

/** Everybody whose day has come. One whom a partner has spoken of since the announcement gets another, later. */
export const withdrawDue = async ({ dataSource, appariement }: Withdrawing, day: string): Promise<void> => {
  let after: string | null = null
  for (;;) {
    const due = await RetraitPrevuStore.findDue(dataSource, day, after)
    if (due.length === 0) return
    after = due.at(-1)?.personneId ?? null
    for (const { personneId, annonceLe } of due)
      await appariement
        .call('POST', '/retraits', {
          personneId,
          nature: 'CONSERVATION',
          auteur: AUTEUR,
          motif: 'Durée de conservation atteinte.',
          sauf: annonceLe.toISOString(),
        })
        .catch(async (error) => {
          if (!(error instanceof AppariementFault)) throw error
          if (error.code === 'RETRAIT_DEPASSE') return RetraitPrevuStore.callOff(dataSource, personneId)
          // A case of hers is open: a steward first.
          if (error.code !== 'RETRAIT_EN_CAS' && error.code !== 'PERSONNE_INCONNUE') throw error
        })
  }
}

/**
 * Once a day: announces the withdrawals to come, and asks the matching service, which tells every partner, for those
 * whose day has come.
 * @returns stops it
 */
export const keepAsLongAs =
  (conservation: Conservation) =>
  (rooms: Withdrawing): (() => Promise<void>) => {
    let done: string | undefined
    return repeat({
      turn: async () => {
        const day = today()
        if (day !== done) {
          await RetraitPrevuStore.plan(rooms.dataSource, conservation, day)
          await withdrawDue(rooms, day)
          done = day
        }
        return LOOK_AGAIN_MS
      },
      onFault: () => RETRY_MS,
    })
  }
