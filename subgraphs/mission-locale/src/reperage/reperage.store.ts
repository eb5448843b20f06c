import { isUuid, keysetPage, type OfPersonne, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { ReperageEntity } from './reperage.entity.js'
import type { ReperageFiltre } from './reperage.filtre.js'
import { Reperage } from './reperage.type.js'

const sortTypes = { signaleLe: 'date', modifieLe: 'timestamptz' } as const

export type ReperageSortKey = keyof typeof sortTypes

const toType = (entity: ReperageEntity): Reperage => Object.assign(new Reperage(), entity)

/** The only file that queries signalements. */
export class ReperageStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ReperageEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Reperage[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<(Reperage & OfPersonne)[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { signaleLe: 'DESC', id: 'DESC' },
    })
    return rows.map(toType) as (Reperage & OfPersonne)[]
  }

  async findPage(filtre: ReperageFiltre, { key, descending }: Sort<ReperageSortKey>, page: Page): Promise<Reperage[]> {
    const query = this.repository.createQueryBuilder('reperage')
    if (filtre.etat) query.andWhere('reperage.etat = :etat', { etat: filtre.etat })
    if (filtre.origine) query.andWhere('reperage.origine = :origine', { origine: filtre.origine })
    if (filtre.commune) query.andWhere('reperage.codeCommune = :commune', { commune: filtre.commune })
    if (filtre.modifieDepuis) query.andWhere('reperage.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Locked for the change that follows. A key that is not one finds nothing. */
  static findForUpdate(manager: EntityManager, id: string): Promise<ReperageEntity | null> {
    if (!isUuid(id)) return Promise.resolve(null)
    return manager.findOne(ReperageEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  static findByCle(manager: EntityManager, cleAppariement: string): Promise<ReperageEntity | null> {
    return manager.findOne(ReperageEntity, { where: { cleAppariement }, lock: { mode: 'pessimistic_write' } })
  }

  static async insert(manager: EntityManager, reperage: ReperageEntity): Promise<void> {
    await manager.insert(ReperageEntity, reperage)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<ReperageEntity, 'id' | 'version'>,
    patch: Partial<ReperageEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(ReperageEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
