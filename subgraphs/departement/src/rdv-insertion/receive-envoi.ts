import { randomUUID } from 'node:crypto'
import {
  AppariementFault,
  done,
  type Enregistrement,
  type Rapprochement,
  type Rooms,
  refused,
} from '@traitdunion/subgraph'
import { lots } from '../dossier/lots.js'
import type { Envoi } from './envoi.js'
import { personsToMatch, toEtape } from './envois.etape.js'
import type { Sources } from './envois.format.js'
import { isAlreadyTold, isBehindAFile, publishEnvoi } from './envois.store.js'
import { findProfessionnels } from './professionnels.js'

type Reach = Pick<Rooms, 'dataSource' | 'appariement'>

export type Received = 'pris' | 'inchange' | 'indisponible'

/** The most that the matching service takes at once. */
const PERSONNES_PAR_APPEL = 500

interface Matched {
  readonly lot: string | null
  readonly rapprochements: ReadonlyMap<string, Rapprochement>
}

/** Into a lot of this attempt: one that fails is not taken up again, the delivery comes back and opens another. */
const match = async ({ appariement }: Reach, enregistrements: readonly Enregistrement[]): Promise<Matched> => {
  const rapprochements = new Map<string, Rapprochement>()
  if (enregistrements.length === 0) return { lot: null, rapprochements }
  const { lot } = await appariement.openLot(`rdv-insertion-${randomUUID()}`)
  for (let from = 0; from < enregistrements.length; from += PERSONNES_PAR_APPEL) {
    const some = enregistrements.slice(from, from + PERSONNES_PAR_APPEL)
    for (const one of (await appariement.match(lot, some)).rapprochements) rapprochements.set(one.cle, one)
  }
  return { lot, rapprochements }
}

/**
 * Takes one delivery in one transaction. The rooms are asked before it; what the matching service staged is confirmed
 * after its commit, by the background if the process dies between the two.
 */
export const receiveEnvoi = async (reach: Reach, sources: Sources, envoi: Envoi): Promise<Received> => {
  const { dataSource } = reach
  if (await isAlreadyTold(dataSource, envoi)) return 'inchange'
  const commenceLe = new Date()
  const professionnelOf = await findProfessionnels(sources.annuaire, [envoi])
  if (!professionnelOf) return 'indisponible'
  try {
    const { lot, rapprochements } = await match(reach, await personsToMatch([envoi], sources.dossiers, sources.numorg))
    const place = { ordre: 1, reference: '', envoi, professionnelId: professionnelOf(envoi) }
    const etape = toEtape([place], rapprochements)
    const isWritten = await publishEnvoi(dataSource, { etape, commenceLe, lot }).catch(async (error) => {
      await lots.settle(reach, refused(), lot)
      throw error
    })
    if (lot) await lots.settle(reach, done(lot), lot)
    return isWritten ? 'pris' : 'inchange'
  } catch (error) {
    // What it refuses of our request is our fault; any other fault of the service will pass.
    if (error instanceof AppariementFault && error.status !== 400) return 'indisponible'
    if (isBehindAFile(error)) return 'indisponible'
    throw error
  }
}
