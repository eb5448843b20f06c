import { isUuid, type Scope } from '@traitdunion/subgraph'
import { type EntityManager, In, IsNull } from 'typeorm'
import { OppositionEntity } from './opposition.entity.js'
import { Opposition } from './opposition.type.js'

/** The only file that queries objections. */
export class OppositionStore {
  constructor(private readonly scope: Scope) {}

  /** Newest first, lifted ones included. */
  async findByPersonnes(personneIds: readonly string[]): Promise<Opposition[]> {
    const rows = await this.scope.dataSource
      .getRepository(OppositionEntity)
      .find({ where: { personneId: In([...personneIds]) }, order: { opposeeLe: 'DESC', id: 'DESC' } })
    return rows.map((row) => Object.assign(new Opposition(), row))
  }

  static findCurrent(manager: EntityManager, personneIds: readonly string[]): Promise<OppositionEntity | null> {
    return manager.findOneBy(OppositionEntity, { personneId: In([...personneIds]), leveeLe: IsNull() })
  }

  static async findForUpdate(manager: EntityManager, id: string): Promise<OppositionEntity | null> {
    if (!isUuid(id)) return null
    return manager.findOne(OppositionEntity, { where: { id, leveeLe: IsNull() }, lock: { mode: 'pessimistic_write' } })
  }

  static async insert(manager: EntityManager, opposition: OppositionEntity): Promise<void> {
    await manager.insert(OppositionEntity, opposition)
  }

  static async lift(manager: EntityManager, { id, version }: OppositionEntity, leveeLe: string, at: Date) {
    await manager.update(OppositionEntity, id, { leveeLe, version: version + 1, modifieLe: at })
  }
}
