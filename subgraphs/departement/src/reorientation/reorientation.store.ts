import type { Scope } from '@traitdunion/subgraph'
import { In } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore, type Transaction } from '../personne/rows.store.js'
import { ReorientationEntity } from './reorientation.entity.js'
import { ReorientationDepartement } from './reorientation.type.js'

export type ReorientationSortKey = 'demandeeLe' | 'modifieLe'

/** The only file that queries requests of reorientation. */
export class ReorientationStore extends RowStore<ReorientationEntity, ReorientationDepartement, ReorientationSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: ReorientationEntity,
      toType: (row) => Object.assign(new ReorientationDepartement(), row),
      order: { demandeeLe: 'DESC', id: 'DESC' },
      sorts: { demandeeLe: 'date', modifieLe: 'timestamptz' },
    })
  }

  static lock = (manager: Transaction, id: string) => lockRow(manager, ReorientationEntity, id)

  static insert = (manager: Transaction, row: ReorientationEntity) => insertRow(manager, ReorientationEntity, row)

  static change = (manager: Transaction, row: ReorientationEntity, changes: Partial<ReorientationEntity>, at: Date) =>
    changeRow(manager, ReorientationEntity, row, changes, at)

  static isPending = (manager: Transaction, personneIds: readonly string[]): Promise<boolean> =>
    manager.existsBy(ReorientationEntity, { personneId: In([...personneIds]), etat: 'DEMANDEE' })

  /** Day of the last refusal; null when nothing was ever refused. */
  static lastRefusal = async (manager: Transaction, personneIds: readonly string[]): Promise<string | null> =>
    (
      await manager.findOne(ReorientationEntity, {
        where: { personneId: In([...personneIds]), etat: 'REFUSEE' },
        order: { decideeLe: 'DESC' },
      })
    )?.decideeLe ?? null
}
