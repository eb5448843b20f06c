import type { EntityManager } from 'typeorm'

/** An event of a person's parcours as others may know it: when, of what kind, about which object; never its content. */
export interface EvenementSortant {
  readonly personneId: string
  /** SCREAMING_SNAKE, the profession's words: `ORIENTATION_DECIDEE`. */
  readonly nature: string
  readonly survenuLe: Date
  readonly objetType: string
  readonly objetId: string
}

/** Records an event in the transaction of the decision that makes it; it leaves for espace-partage afterwards. */
export const publish = async (manager: EntityManager, evenement: EvenementSortant): Promise<void> => {
  const { personneId, nature, survenuLe, objetType, objetId } = evenement
  await manager.query(
    /* sql: outbox-insert */
    'insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id) values ($1, $2, $3, $4, $5)',
    [personneId, nature, survenuLe, objetType, objetId],
  )
}
