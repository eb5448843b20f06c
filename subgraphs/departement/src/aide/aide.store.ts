import type { Scope } from '@traitdunion/subgraph'
import { type EntityManager, In, MoreThan, Not } from 'typeorm'
import { insertRow, RowStore } from '../personne/rows.store.js'
import { AideEntity } from './aide.entity.js'
import { AideAccordee } from './aide.type.js'

export type AideSortKey = 'accordeeLe' | 'modifieLe'

/** The only file that queries granted aids. */
export class AideStore extends RowStore<AideEntity, AideAccordee, AideSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: AideEntity,
      toType: (row) => Object.assign(new AideAccordee(), row),
      order: { accordeeLe: 'DESC', id: 'DESC' },
      sorts: { accordeeLe: 'date', modifieLe: 'timestamptz' },
    })
  }

  static insert = (manager: EntityManager, row: AideEntity) => insertRow(manager, AideEntity, row)

  /** Aids of one scheme that still count towards the yearly ceiling. */
  static grantedSince = (
    manager: EntityManager,
    personneIds: readonly string[],
    dispositifCode: string,
    after: string,
  ): Promise<AideEntity[]> =>
    manager.findBy(AideEntity, {
      personneId: In([...personneIds]),
      dispositifCode,
      accordeeLe: MoreThan(after),
      etat: Not('ANNULEE' as const),
    })
}
