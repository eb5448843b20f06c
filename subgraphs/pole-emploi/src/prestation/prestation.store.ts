import type { Sort } from '@traitdunion/subgraph'
import type { EntityManager, FindOptionsOrder } from 'typeorm'
import { narrow, type Page, SuiviPersonneStore } from '../suivi/suivi.store.js'
import { PrestationEntity } from './prestation.entity.js'
import type { PrestationPoleEmploiFiltre } from './prestation.input.js'
import { PrestationPoleEmploi } from './prestation.type.js'

export const triPrestation = { prescriteLe: 'date', modifieLe: 'timestamptz' } as const
export type TriPrestation = keyof typeof triPrestation

/** The only file that queries prestations. */
export class PrestationStore extends SuiviPersonneStore<PrestationEntity, PrestationPoleEmploi> {
  protected readonly entity = PrestationEntity
  protected readonly order: FindOptionsOrder<PrestationEntity> = { prescriteLe: 'DESC', id: 'DESC' }

  protected toType(row: PrestationEntity): PrestationPoleEmploi {
    return Object.assign(new PrestationPoleEmploi(), row)
  }

  findPage(filtre: PrestationPoleEmploiFiltre, sort: Sort<TriPrestation>, page: Page) {
    const { codeAction, statut, modifieDepuis } = filtre
    const query = narrow(this.repository.createQueryBuilder('prestation'), { codeAction, statut }, modifieDepuis)
    return this.page(query, sort, triPrestation, page)
  }

  static async insert(manager: EntityManager, row: PrestationEntity): Promise<void> {
    await manager.insert(PrestationEntity, row)
  }
}
