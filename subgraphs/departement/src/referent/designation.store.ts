import type { Scope, Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { DesignationEntity } from './designation.entity.js'
import type { DesignationReferentFiltre } from './designation.input.js'
import { DesignationReferent } from './designation.type.js'

export type DesignationSortKey = 'debut' | 'modifieLe'

/** The only file that queries designations. */
export class DesignationStore extends RowStore<DesignationEntity, DesignationReferent, DesignationSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: DesignationEntity,
      toType: (row) => Object.assign(new DesignationReferent(), row),
      order: { debut: 'DESC', id: 'DESC' },
      sorts: { debut: 'date', modifieLe: 'timestamptz' },
    })
  }

  list = (
    { professionnelId, organisationId, role, enCoursLe, modifieDepuis }: DesignationReferentFiltre,
    sort: Sort<DesignationSortKey>,
    page: Parameters<DesignationStore['findPage']>[2],
  ) =>
    this.findPage({ egal: { professionnelId, organisationId, role }, modifieDepuis }, sort, page, (query) => {
      if (enCoursLe)
        query.andWhere('ligne.debut <= :enCoursLe and (ligne.fin is null or ligne.fin >= :enCoursLe)', { enCoursLe })
    })

  static lock = (manager: EntityManager, id: string) => lockRow(manager, DesignationEntity, id)

  static insert = (manager: EntityManager, row: DesignationEntity) => insertRow(manager, DesignationEntity, row)

  static change = (manager: EntityManager, row: DesignationEntity, changes: Partial<DesignationEntity>, at: Date) =>
    changeRow(manager, DesignationEntity, row, changes, at)

  static ofPersonne = (manager: EntityManager, personneIds: readonly string[]): Promise<DesignationEntity[]> =>
    manager.findBy(DesignationEntity, { personneId: In([...personneIds]) })
}
