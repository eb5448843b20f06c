import type { StatutContrat } from '@traitdunion/parcours'
import type { Scope, Sort } from '@traitdunion/subgraph'
import { type DataSource, type EntityManager, In } from 'typeorm'
import { changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { ContratEntity } from './contrat.entity.js'
import type { ContratDepartementFiltre } from './contrat.input.js'
import { ContratDepartement } from './contrat.type.js'

export type ContratSortKey = 'debut' | 'fin' | 'modifieLe'

const NON_SIGNES = ['BROUILLON', 'EN_ATTENTE_SIGNATURE'] as const
const VIVANTS = [...NON_SIGNES, 'EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT'] as const

/**
 * A reorientation that is asked interrupts the month to sign (code du travail, D5411-8-2). Rows of a merged person stand
 * under several identifiers.
 */
const SANS_REORIENTATION_DEMANDEE = `not exists (
  select 1 from reorientation demande
  where demande.etat = 'DEMANDEE'
    and coalesce((select personne_id from personne_alias where alias = demande.personne_id), demande.personne_id)
      = coalesce((select personne_id from personne_alias where alias = ligne.personneId), ligne.personneId)
)`

const lockOf = (manager: EntityManager, personneIds: readonly string[], statuts: readonly StatutContrat[]) =>
  manager.find(ContratEntity, {
    where: { personneId: In([...personneIds]), statut: In([...statuts]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  })

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
        query
          .andWhere('ligne.aSignerAvant < :horsDelaiLe and ligne.statut in (:...nonSignes)', {
            horsDelaiLe,
            nonSignes: NON_SIGNES,
          })
          .andWhere(SANS_REORIENTATION_DEMANDEE)
    })

  static lock = (manager: EntityManager, id: string) => lockRow(manager, ContratEntity, id)

  static insert = (manager: EntityManager, row: ContratEntity) => insertRow(manager, ContratEntity, row)

  static change = (manager: EntityManager, row: ContratEntity, changes: Partial<ContratEntity>, at: Date) =>
    changeRow(manager, ContratEntity, row, changes, at)

  static hasLiving = (manager: EntityManager, personneIds: readonly string[]): Promise<boolean> =>
    manager.existsBy(ContratEntity, { personneId: In([...personneIds]), statut: In([...VIVANTS]) })

  static findUnsignedForUpdate = (manager: EntityManager, personneIds: readonly string[]): Promise<ContratEntity[]> =>
    lockOf(manager, personneIds, NON_SIGNES)

  static findLivingForUpdate = (manager: EntityManager, personneIds: readonly string[]): Promise<ContratEntity[]> =>
    lockOf(manager, personneIds, VIVANTS)

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
