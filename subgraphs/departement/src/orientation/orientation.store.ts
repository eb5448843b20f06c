import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { OrientationEntity } from './orientation.entity.js'
import type { OrientationDepartementFiltre } from './orientation.input.js'
import { OrientationDepartement } from './orientation.type.js'

export type OrientationSortKey = 'decideeLe' | 'modifieLe'

const toType = (entity: OrientationEntity): OrientationDepartement =>
  Object.assign(new OrientationDepartement(), entity)

/** The only file that queries orientations. */
export class OrientationStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(OrientationEntity)
  }

  async findByIds(ids: readonly string[]): Promise<OrientationDepartement[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<OrientationDepartement[]> {
    const rows = await this.repository.find({
      where: { personneId: In(personneIds.filter(isUuid)) },
      order: { decideeLe: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: OrientationDepartementFiltre,
    { key, descending }: Sort<OrientationSortKey>,
    page: Page,
  ): Promise<OrientationDepartement[]> {
    const query = this.repository.createQueryBuilder('orientation')
    if (filtre.etat) query.andWhere('orientation.etat = :etat', { etat: filtre.etat })
    if (filtre.parcours) query.andWhere('orientation.parcours = :parcours', { parcours: filtre.parcours })
    if (filtre.modifieDepuis) query.andWhere('orientation.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    const type = key === 'decideeLe' ? 'date' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }

  /** Those in force, the latest first, locked: a merge of persons may leave two, and one decision closes both. */
  static findOpenForUpdate(manager: EntityManager, personneIds: readonly string[]): Promise<OrientationEntity[]> {
    return manager.find(OrientationEntity, {
      where: { personneId: In([...personneIds]), etat: 'OUVERTE' },
      order: { decideeLe: 'DESC', modifieLe: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    })
  }

  /** Whether the organism that an orientation designated is still the one in force. */
  static async isStillEntrusted(
    manager: EntityManager,
    personneIds: readonly string[],
    orientationId: string,
  ): Promise<boolean> {
    const { organismeReferent } = await manager.findOneByOrFail(OrientationEntity, { id: orientationId })
    return manager.existsBy(OrientationEntity, {
      personneId: In([...personneIds]),
      etat: 'OUVERTE',
      organismeReferent,
    })
  }

  static async close(manager: EntityManager, orientation: OrientationEntity, at: Date): Promise<void> {
    await manager.update(OrientationEntity, orientation.id, {
      etat: 'CLOTUREE',
      closeLe: at,
      version: orientation.version + 1,
      modifieLe: at,
    })
  }

  static async insert(manager: EntityManager, orientation: OrientationEntity): Promise<void> {
    await manager.insert(OrientationEntity, orientation)
  }
}
