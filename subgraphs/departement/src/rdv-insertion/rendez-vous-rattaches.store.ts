import type { Transaction } from '../personne/rows.store.js'
import { tell } from '../rendez-vous/tell-rendez-vous.js'
import { RDV_INSERTION_LOCK } from './publication.sql.js'

/** Whose the appointments of a record are: a steward said it, or unsaid it, or its file was opened. */
export const attachRendezVous = async (manager: Transaction, cle: string, personneId: string | null): Promise<void> => {
  await manager.query(RDV_INSERTION_LOCK)
  const now = new Date()
  // TypeORM gives the rows of an update, then their number.
  const [rattaches]: [{ id: string }[], number] = await manager.query(
    /* sql: rdvi-attach */
    `update rendez_vous r set personne_id = $2, version = r.version + 1, modifie_le = $3
     from rdv_insertion_participation p
     where p.cle = $1 and r.id = p.rendez_vous_id and r.personne_id is distinct from $2
     returning r.id`,
    [cle, personneId, now],
  )
  if (personneId === null) return
  for (const { id } of rattaches) await tell(manager, { id, personneId }, 'RENDEZ_VOUS_PRIS', now)
}
