import type { Enregistrement, Rapprochement } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { readRevision } from '../act.js'
import type { Refus } from '../errors.js'
import { createProvisoires } from '../personnes/personne.store.js'
import type { ClesNir } from '../rapprocher/empreinte-nir.js'
import { type Connu, type Decide, decideRecord, isUnchanged } from './decide-record.js'
import { findConnus, findDeposes, insertDepots } from './enregistrement.store.js'
import { lireEnregistrement } from './lire-enregistrement.js'
import { holdLot, type Lot } from './lot.store.js'
import { findVoisinage } from './voisinage.store.js'

interface Envoi {
  readonly lot: string
  readonly source: string
  readonly enregistrements: readonly Enregistrement[]
}

/** The lot, if it is this source's. */
export const holdLotOf = async (manager: EntityManager, id: string, source: string): Promise<Lot | Refus> => {
  const lot = await holdLot(manager, id)
  if (!lot) return 'LOT_INCONNU'
  return lot.source === source ? lot : 'ACTION_INTERDITE'
}

/** Matches a batch and stages it, with a handful of statements whatever its size. */
export const stageRecords = async (
  manager: EntityManager,
  { lot: id, source, enregistrements }: Envoi,
  clesNir: ClesNir,
): Promise<{ rapprochements: Rapprochement[] } | Refus> => {
  const lot = await holdLotOf(manager, id, source)
  if (typeof lot === 'string') return lot
  if (lot.etat === 'REJETE') return 'LOT_CLOS'

  // Before any look: what is decided after it shows as a later revision when the lot is confirmed.
  const revision = await readRevision(manager)
  const answers = new Map<string, Rapprochement>()
  const cles = enregistrements.map(({ cle }) => cle)
  for (const depose of await findDeposes(manager, id, cles)) answers.set(depose.cle, depose)
  const connus = groupConnus(await findConnus(manager, source, cles))
  if (lot.etat === 'CONFIRME') return replayConfirmed(cles, answers, connus)

  const recus = enregistrements
    .filter(({ cle }) => !answers.has(cle))
    .map((un) => lireEnregistrement(un, source, clesNir))
  const sought = recus.filter((recu) => !isUnchanged(recu, connus.get(recu.cle) ?? {}))
  const voisinage = await findVoisinage(
    manager,
    sought.map(({ fiche }) => fiche),
    id,
  )
  const decides: Decide[] = []
  for (const recu of recus) {
    if (answers.has(recu.cle)) continue
    const decide = decideRecord(recu, connus.get(recu.cle) ?? {}, voisinage)
    answers.set(recu.cle, decide.rapprochement)
    decides.push(decide)
  }
  await createProvisoires(
    manager,
    id,
    decides.flatMap(({ nouvelle }) => nouvelle ?? []),
  )
  await insertDepots(
    manager,
    { lot: id, source, revision },
    decides.flatMap(({ depot }) => depot ?? []),
  )
  return { rapprochements: cles.map((cle) => answers.get(cle) as Rapprochement) }
}

const groupConnus = (lus: Awaited<ReturnType<typeof findConnus>>): Map<string, Connu> => {
  const connus = new Map<string, Connu>()
  for (const lu of lus)
    connus.set(lu.cle, { ...connus.get(lu.cle), ...(lu.etat === 'VISIBLE' ? { visible: lu } : { enCas: lu }) })
  return connus
}

/** A confirmed lot takes nothing more, but still says who is who to a caller that died before it wrote it down. */
const replayConfirmed = (
  cles: readonly string[],
  answers: ReadonlyMap<string, Rapprochement>,
  connus: ReadonlyMap<string, Connu>,
): { rapprochements: Rapprochement[] } | Refus => {
  const rapprochements: Rapprochement[] = []
  for (const cle of cles) {
    const { visible, enCas } = connus.get(cle) ?? {}
    const known: Rapprochement | undefined = visible
      ? { cle, issue: 'TROUVE', personneId: visible.personneId }
      : enCas && { cle, issue: enCas.issue, personneId: null }
    const rapprochement = answers.get(cle) ?? known
    if (!rapprochement) return 'LOT_CLOS'
    rapprochements.push(rapprochement)
  }
  return { rapprochements }
}
