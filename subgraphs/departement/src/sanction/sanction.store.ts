import type { Scope, Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { SanctionEntity } from './sanction.entity.js'
import type { SanctionFiltre } from './sanction.input.js'
import { Sanction } from './sanction.type.js'

export type SanctionSortKey = 'decideeLe' | 'modifieLe'

/** The only file that queries sanctions. */
export class SanctionStore extends RowStore<SanctionEntity, Sanction, SanctionSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: SanctionEntity,
      toType: (row) => Object.assign(new Sanction(), row),
      order: { decideeLe: 'DESC', id: 'DESC' },
      sorts: { decideeLe: 'date', modifieLe: 'timestamptz' },
    })
  }

  list = (
    { etat, enCoursLe, modifieDepuis }: SanctionFiltre,
    sort: Sort<SanctionSortKey>,
    page: Parameters<SanctionStore['findPage']>[2],
  ) =>
    this.findPage({ egal: { etat }, modifieDepuis }, sort, page, (query) => {
      if (enCoursLe)
        query.andWhere('ligne.debut <= :enCoursLe and least(ligne.fin, ligne.leveeLe) >= :enCoursLe', { enCoursLe })
    })

  static lock = (manager: EntityManager, id: string) => lockRow(manager, SanctionEntity, id)

  static insert = (manager: EntityManager, row: SanctionEntity) => insertRow(manager, SanctionEntity, row)

  static change = (manager: EntityManager, row: SanctionEntity, changes: Partial<SanctionEntity>, at: Date) =>
    changeRow(manager, SanctionEntity, row, changes, at)

  static ofPersonne = (manager: EntityManager, personneIds: readonly string[]): Promise<SanctionEntity[]> =>
    manager.findBy(SanctionEntity, { personneId: In([...personneIds]) })
}
