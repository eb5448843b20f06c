import type { Sort } from '@traitdunion/subgraph'
import { type DataSource, type EntityManager, type FindOptionsOrder, In } from 'typeorm'
import { narrow, type Page, SuiviPersonneStore } from '../suivi/suivi.store.js'
import { ContratEntity } from './contrat.entity.js'
import type { ContratPoleEmploiFiltre } from './contrat.input.js'
import { contratsVivants } from './contrat.rules.js'
import { ContratPoleEmploi } from './contrat.type.js'

export const triContrat = { debut: 'date', modifieLe: 'timestamptz' } as const
export type TriContrat = keyof typeof triContrat

/** The only file that queries contracts. */
export class ContratStore extends SuiviPersonneStore<ContratEntity, ContratPoleEmploi> {
  protected readonly entity = ContratEntity
  protected readonly order: FindOptionsOrder<ContratEntity> = { debut: 'DESC', modifieLe: 'DESC', id: 'DESC' }

  protected toType(row: ContratEntity): ContratPoleEmploi {
    return Object.assign(new ContratPoleEmploi(), row)
  }

  findPage(filtre: ContratPoleEmploiFiltre, sort: Sort<TriContrat>, page: Page) {
    const { nature, statut, modifieDepuis } = filtre
    const query = narrow(this.repository.createQueryBuilder('contrat'), { nature, statut }, modifieDepuis)
    return this.page(query, sort, triContrat, page)
  }

  static hasLiving(manager: EntityManager, personneIds: readonly string[]): Promise<boolean> {
    return manager.existsBy(ContratEntity, { personneId: In([...personneIds]), statut: In([...contratsVivants]) })
  }

  /** Contracts in force whose last day is behind; one without a term never expires. */
  static expire = async (dataSource: DataSource, today: string): Promise<void> => {
    await dataSource.query(
      /* sql: contrat-expire */
      `update contrat set statut = 'EXPIRE', version = version + 1, modifie_le = now()
       where statut in ('EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT') and fin < $1`,
      [today],
    )
  }

  static async insert(manager: EntityManager, row: ContratEntity): Promise<void> {
    await manager.insert(ContratEntity, row)
  }
}
