import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { OrientationEntity } from './orientation.entity.js'
import type { OrientationMissionLocaleFiltre } from './orientation.filtre.js'
import { OrientationMissionLocale } from './orientation.type.js'

const sortTypes = { decideeLe: 'date', modifieLe: 'timestamptz' } as const

export type OrientationSortKey = keyof typeof sortTypes

const toType = (entity: OrientationEntity): OrientationMissionLocale =>
  Object.assign(new OrientationMissionLocale(), entity)

/** The only file that queries orientations. */
export class OrientationStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(OrientationEntity)
  }

  async findByIds(ids: readonly string[]): Promise<OrientationMissionLocale[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<OrientationMissionLocale[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { decideeLe: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: OrientationMissionLocaleFiltre,
    { key, descending }: Sort<OrientationSortKey>,
    page: Page,
  ): Promise<OrientationMissionLocale[]> {
    const query = this.repository.createQueryBuilder('orientation')
    if (filtre.etat) query.andWhere('orientation.etat = :etat', { etat: filtre.etat })
    if (filtre.parcours) query.andWhere('orientation.parcours = :parcours', { parcours: filtre.parcours })
    if (filtre.modifieDepuis) query.andWhere('orientation.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Those in force, the latest first, locked: a merge of persons may leave two, and one decision closes both. */
  static findOpenForUpdate(manager: EntityManager, personneIds: readonly string[]): Promise<OrientationEntity[]> {
    return manager.find(OrientationEntity, {
      where: { personneId: In([...personneIds]), etat: 'OUVERTE' },
      order: { decideeLe: 'DESC', modifieLe: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    })
  }

  /** A row follows its dossier when a steward gives the dossier to another person. */
  static async giveTo(manager: EntityManager, dossierId: string, personneId: string, at: Date): Promise<void> {
    await manager.update(OrientationEntity, { dossierId }, { personneId, version: () => 'version + 1', modifieLe: at })
  }

  static async insert(manager: EntityManager, orientation: OrientationEntity): Promise<void> {
    await manager.insert(OrientationEntity, orientation)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<OrientationEntity, 'id' | 'version'>,
    patch: Partial<OrientationEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(OrientationEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
