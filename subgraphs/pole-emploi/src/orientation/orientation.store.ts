import type { Sort } from '@traitdunion/subgraph'
import { type EntityManager, type FindOptionsOrder, In } from 'typeorm'
import { narrow, type Page, SuiviPersonneStore } from '../suivi/suivi.store.js'
import { OrientationEntity } from './orientation.entity.js'
import type { OrientationPoleEmploiFiltre } from './orientation.input.js'
import { OrientationPoleEmploi } from './orientation.type.js'

export const triOrientation = { decideeLe: 'date', modifieLe: 'timestamptz' } as const
export type TriOrientation = keyof typeof triOrientation

/** The only file that queries orientations. */
export class OrientationStore extends SuiviPersonneStore<OrientationEntity, OrientationPoleEmploi> {
  protected readonly entity = OrientationEntity
  protected readonly order: FindOptionsOrder<OrientationEntity> = { decideeLe: 'DESC', modifieLe: 'DESC', id: 'DESC' }

  protected toType(row: OrientationEntity): OrientationPoleEmploi {
    return Object.assign(new OrientationPoleEmploi(), row)
  }

  findPage(filtre: OrientationPoleEmploiFiltre, sort: Sort<TriOrientation>, page: Page) {
    const { etat, parcours, modifieDepuis } = filtre
    const query = narrow(this.repository.createQueryBuilder('orientation'), { etat, parcours }, modifieDepuis)
    return this.page(query, sort, triOrientation, page)
  }

  /** Those in force, the latest first, locked: a merge of persons may leave two, and one decision closes both. */
  static findOpenForUpdate(manager: EntityManager, personneIds: readonly string[]): Promise<OrientationEntity[]> {
    return manager.find(OrientationEntity, {
      where: { personneId: In([...personneIds]), etat: 'OUVERTE' },
      order: { decideeLe: 'DESC', modifieLe: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    })
  }

  static async insert(manager: EntityManager, row: OrientationEntity): Promise<void> {
    await manager.insert(OrientationEntity, row)
  }
}
