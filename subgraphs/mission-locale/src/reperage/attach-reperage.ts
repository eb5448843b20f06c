import type { Transaction } from '../contexte.js'
import { ReperageStore } from './reperage.store.js'

/** Once the hub knows the young person, names kept here would be a second identity: they go. Contact stays to reach them. */
export const NO_NAME = { nom: null, prenom: null, dateNaissance: null } as const

export const attachReperage = async (manager: Transaction, cle: string, personneId: string | null): Promise<void> => {
  const reperage = await ReperageStore.findByCle(manager, cle)
  if (!reperage || reperage.personneId === personneId) return
  await ReperageStore.change(manager, reperage, personneId ? { personneId, ...NO_NAME } : { personneId }, new Date())
}
