import type { Scope } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { ComiteEntity } from './comite.entity.js'
import { ComiteLocal } from './comite.type.js'

export type ComiteSortKey = 'nom' | 'modifieLe'

/** The only file that queries local committees. */
export class ComiteStore extends RowStore<ComiteEntity, ComiteLocal, ComiteSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: ComiteEntity,
      toType: (row) => Object.assign(new ComiteLocal(), row),
      order: { nom: 'ASC', id: 'ASC' },
      sorts: { nom: 'text', modifieLe: 'timestamptz' },
    })
  }

  static lock = (manager: EntityManager, id: string) => lockRow(manager, ComiteEntity, id)

  static insert = (manager: EntityManager, row: ComiteEntity) => insertRow(manager, ComiteEntity, row)

  static change = (manager: EntityManager, row: ComiteEntity, changes: Partial<ComiteEntity>, at: Date) =>
    changeRow(manager, ComiteEntity, row, changes, at)
}
