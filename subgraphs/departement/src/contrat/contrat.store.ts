import type { Scope, Sort } from '@traitdunion/subgraph'
import { type DataSource, type EntityManager, In } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { ContratEntity } from './contrat.entity.js'
import type { ContratDepartementFiltre } from './contrat.input.js'
import { ContratDepartement } from './contrat.type.js'

export type ContratSortKey = 'debut' | 'fin' | 'modifieLe'

const NON_SIGNES = ['BROUILLON', 'EN_ATTENTE_SIGNATURE'] as const
const VIVANTS = [...NON_SIGNES, 'EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT'] as const

/** The only file that queries contracts. */
export class ContratStore extends RowStore<ContratEntity, ContratDepartement, ContratSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: ContratEntity,
      toType: (row) => Object.assign(new ContratDepartement(), row),
      order: { debut: 'DESC', id: 'DESC' },
      sorts: { debut: 'date', fin: 'date', modifieLe: 'timestamptz' },
    })
  }

  list = (
    { statut, finAvant, horsDelaiLe, modifieDepuis }: ContratDepartementFiltre,
    sort: Sort<ContratSortKey>,
    page: Parameters<ContratStore['findPage']>[2],
  ) =>
    this.findPage({ egal: { statut }, modifieDepuis }, sort, page, (query) => {
      if (finAvant) query.andWhere('ligne.fin < :finAvant', { finAvant })
      if (horsDelaiLe)
        query.andWhere('ligne.aSignerAvant < :horsDelaiLe and ligne.statut in (:...nonSignes)', {
          horsDelaiLe,
          nonSignes: NON_SIGNES,
        })
    })

  static lock = (manager: EntityManager, id: string) => lockRow(manager, ContratEntity, id)

  static insert = (manager: EntityManager, row: ContratEntity) => insertRow(manager, ContratEntity, row)

  static change = (manager: EntityManager, row: ContratEntity, changes: Partial<ContratEntity>, at: Date) =>
    changeRow(manager, ContratEntity, row, changes, at)

  static hasLiving = (manager: EntityManager, personneIds: readonly string[]): Promise<boolean> =>
    manager.existsBy(ContratEntity, { personneId: In([...personneIds]), statut: In([...VIVANTS]) })

  static findUnsigned = (manager: EntityManager, personneIds: readonly string[]): Promise<ContratEntity[]> =>
    manager.findBy(ContratEntity, { personneId: In([...personneIds]), statut: In([...NON_SIGNES]) })

  /** Contracts in force whose last day is behind. */
  static expire = async (dataSource: DataSource, today: string): Promise<void> => {
    await dataSource.query(
      /* sql: contrat-expire */
      `update contrat set statut = 'EXPIRE', version = version + 1, modifie_le = now()
       where statut in ('EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT') and fin < $1`,
      [today],
    )
  }
}
