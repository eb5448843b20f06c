import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In, Not } from 'typeorm'
import { PositionnementEntity } from './positionnement.entity.js'
import type { PositionnementFiltre } from './positionnement.filtre.js'
import { WITH_PLACE } from './positionnement.rules.js'
import { Positionnement } from './positionnement.type.js'

const sortTypes = { positionneLe: 'date', modifieLe: 'timestamptz' } as const

export type PositionnementSortKey = keyof typeof sortTypes

const toType = (entity: PositionnementEntity): Positionnement => Object.assign(new Positionnement(), entity)

/** The only file that queries positionnements. */
export class PositionnementStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(PositionnementEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Positionnement[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<Positionnement[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { positionneLe: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: PositionnementFiltre,
    { key, descending }: Sort<PositionnementSortKey>,
    page: Page,
  ): Promise<Positionnement[]> {
    const query = this.repository.createQueryBuilder('positionnement')
    if (filtre.statut) query.andWhere('positionnement.statut = :statut', { statut: filtre.statut })
    for (const name of ['sessionId', 'prescripteurId'] as const) {
      const id = filtre[name]
      // A key that is not one finds nothing instead of failing in the database.
      if (id) query.andWhere(isUuid(id) ? `positionnement.${name} = :${name}` : 'false', { [name]: id })
    }
    if (filtre.modifieDepuis) query.andWhere('positionnement.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Locked for the change that follows. A key that is not one finds nothing. */
  static findForUpdate(manager: EntityManager, id: string): Promise<PositionnementEntity | null> {
    if (!isUuid(id)) return Promise.resolve(null)
    return manager.findOne(PositionnementEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  /** The positionnement of a person on a session that has not ended, locked. */
  static findOpenForUpdate(
    manager: EntityManager,
    personneIds: readonly string[],
    sessionId: string,
  ): Promise<PositionnementEntity | null> {
    return manager.findOne(PositionnementEntity, {
      where: { personneId: In([...personneIds]), sessionId, statut: Not(In(['REFUSE', 'ABANDON'])) },
      lock: { mode: 'pessimistic_write' },
    })
  }

  static async findSessionOf(manager: EntityManager, id: string): Promise<string | null> {
    if (!isUuid(id)) return null
    return (await manager.findOneBy(PositionnementEntity, { id }))?.sessionId ?? null
  }

  static countPlaces(manager: EntityManager, sessionId: string): Promise<number> {
    return manager.countBy(PositionnementEntity, { sessionId, statut: In([...WITH_PLACE]) })
  }

  static async insert(manager: EntityManager, positionnement: PositionnementEntity): Promise<void> {
    await manager.insert(PositionnementEntity, positionnement)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<PositionnementEntity, 'id' | 'version'>,
    patch: Partial<PositionnementEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(PositionnementEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
