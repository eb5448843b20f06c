import type { Scope, Sort } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { insertRow, RowStore } from '../personne/rows.store.js'
import { SeanceEquipePluridisciplinaire } from './equipe.type.js'
import { SeanceEntity } from './seance.entity.js'
import type { SeanceEquipePluridisciplinaireFiltre } from './seance.input.js'

export type SeanceSortKey = 'jour' | 'modifieLe'

/** The only file that queries sessions of the équipe pluridisciplinaire. */
export class SeanceStore extends RowStore<SeanceEntity, SeanceEquipePluridisciplinaire, SeanceSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: SeanceEntity,
      toType: (row) => Object.assign(new SeanceEquipePluridisciplinaire(), row),
      order: { jour: 'DESC', id: 'DESC' },
      sorts: { jour: 'date', modifieLe: 'timestamptz' },
    })
  }

  list = (
    { territoireId, typeSeance, aPartirDu, modifieDepuis }: SeanceEquipePluridisciplinaireFiltre,
    sort: Sort<SeanceSortKey>,
    page: Parameters<SeanceStore['findPage']>[2],
  ) =>
    this.findPage({ egal: { territoireId, typeSeance }, modifieDepuis }, sort, page, (query) => {
      if (aPartirDu) query.andWhere('ligne.jour >= :aPartirDu', { aPartirDu })
    })

  static find = (manager: EntityManager, id: string): Promise<SeanceEntity | null> =>
    manager.findOneBy(SeanceEntity, { id })

  static insert = (manager: EntityManager, row: SeanceEntity) => insertRow(manager, SeanceEntity, row)
}
