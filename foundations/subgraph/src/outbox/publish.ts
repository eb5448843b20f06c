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

const NATURE = /^[A-Z][A-Z0-9_]{1,79}$/
const TYPE = /^[A-Z][A-Za-z0-9]{1,79}$/

/**
 * Records an event in the transaction of the decision that makes it; it leaves for espace-partage afterwards.
 * @throws Error when the nature or the type is none that espace-partage would take: it would hold back all the others
 * @example `await publish(manager, { personneId, nature: 'ORIENTATION_DECIDEE', survenuLe: now, objetType: 'OrientationDepartement', objetId: id })`
 */
export const publish = async (manager: EntityManager, evenement: EvenementSortant): Promise<void> => {
  const { personneId, nature, survenuLe, objetType, objetId } = evenement
  if (!NATURE.test(nature) || !TYPE.test(objetType)) throw new Error(`évènement mal nommé : ${nature}, ${objetType}`)
  await manager.query(
    /* sql: outbox-insert */
    'insert into evenement_sortant (personne_id, nature, survenu_le, objet_type, objet_id) values ($1, $2, $3, $4, $5)',
    [personneId, nature, survenuLe, objetType, objetId],
  )
}
