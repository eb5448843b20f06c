import type { Scope, Sort } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { RendezVousEntity } from './rendez-vous.entity.js'
import type { RendezVousDepartementFiltre } from './rendez-vous.input.js'
import { RendezVousDepartement } from './rendez-vous.type.js'

export type RendezVousSortKey = 'debut' | 'modifieLe'

/** The only file that queries appointments. */
export class RendezVousStore extends RowStore<RendezVousEntity, RendezVousDepartement, RendezVousSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: RendezVousEntity,
      toType: (row) => Object.assign(new RendezVousDepartement(), row),
      order: { debut: 'DESC', id: 'DESC' },
      sorts: { debut: 'timestamptz', modifieLe: 'timestamptz' },
    })
  }

  list = (
    { professionnelId, statut, motif, debutDepuis, debutAvant, modifieDepuis }: RendezVousDepartementFiltre,
    sort: Sort<RendezVousSortKey>,
    page: Parameters<RendezVousStore['findPage']>[2],
  ) =>
    this.findPage({ egal: { professionnelId, statut, motif }, modifieDepuis }, sort, page, (query) => {
      if (debutDepuis) query.andWhere('ligne.debut >= :debutDepuis', { debutDepuis })
      if (debutAvant) query.andWhere('ligne.debut < :debutAvant', { debutAvant })
    })

  static lock = (manager: EntityManager, id: string) => lockRow(manager, RendezVousEntity, id)

  static insert = (manager: EntityManager, row: RendezVousEntity) => insertRow(manager, RendezVousEntity, row)

  static change = (manager: EntityManager, row: RendezVousEntity, changes: Partial<RendezVousEntity>, at: Date) =>
    changeRow(manager, RendezVousEntity, row, changes, at)
}
