import type { Scope } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { PassageEquipePluridisciplinaire } from './equipe.type.js'
import { PassageEntity } from './passage.entity.js'

export type PassageSortKey = 'inscritLe' | 'modifieLe'

/** The only file that queries the files brought before the équipe pluridisciplinaire. */
export class PassageStore extends RowStore<PassageEntity, PassageEquipePluridisciplinaire, PassageSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: PassageEntity,
      toType: (row) => Object.assign(new PassageEquipePluridisciplinaire(), row),
      order: { inscritLe: 'DESC', id: 'DESC' },
      sorts: { inscritLe: 'date', modifieLe: 'timestamptz' },
    })
  }

  findBySeances = (seanceIds: readonly string[]): Promise<PassageEquipePluridisciplinaire[]> =>
    this.findWhere({ seanceId: In([...seanceIds]) })

  static lock = (manager: EntityManager, id: string) => lockRow(manager, PassageEntity, id)

  static insert = (manager: EntityManager, row: PassageEntity) => insertRow(manager, PassageEntity, row)

  static change = (manager: EntityManager, row: PassageEntity, changes: Partial<PassageEntity>, at: Date) =>
    changeRow(manager, PassageEntity, row, changes, at)
}
