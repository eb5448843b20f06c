import type { Scope } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { insertRow } from '../personne/rows.store.js'
import { weeklyHours } from './contrat.rules.js'
import { ActionEntity, VersionEntity } from './version.entity.js'
import { ActionContrat, VersionContrat } from './version.type.js'

const toType = (version: VersionEntity, rows: readonly ActionEntity[]): VersionContrat => {
  const actions = rows.filter(({ versionId }) => versionId === version.id)
  return Object.assign(new VersionContrat(), version, {
    actions: actions.map((action) => Object.assign(new ActionContrat(), action)),
    heuresHebdomadaires: weeklyHours(actions, version),
  })
}

/** The only file that queries versions of contracts and their actions. */
export class VersionStore {
  constructor(private readonly scope: Scope) {}

  /** Versions of these contracts with their actions, the first one first. */
  async findByContrats(contratIds: readonly string[]): Promise<VersionContrat[]> {
    const { manager } = this.scope.dataSource
    const versions = await manager.find(VersionEntity, {
      where: { contratId: In([...contratIds]) },
      order: { numero: 'ASC' },
    })
    if (versions.length === 0) return []
    const actions = await VersionStore.actionsOf(manager, ...versions.map(({ id }) => id))
    return versions.map((version) => toType(version, actions))
  }

  static actionsOf = (manager: EntityManager, ...versionIds: readonly string[]): Promise<ActionEntity[]> =>
    manager.find(ActionEntity, { where: { versionId: In([...versionIds]) }, order: { rang: 'ASC' } })

  static latest = (manager: EntityManager, contratId: string): Promise<VersionEntity> =>
    manager.findOneOrFail(VersionEntity, { where: { contratId }, order: { numero: 'DESC' } })

  static insert = async (manager: EntityManager, version: VersionEntity, actions: readonly ActionEntity[]) => {
    await insertRow(manager, VersionEntity, version)
    for (const action of actions) await insertRow(manager, ActionEntity, action)
  }

  static change = async (manager: EntityManager, id: string, changes: Partial<VersionEntity>): Promise<void> => {
    await manager.update(VersionEntity, id, changes)
  }

  /** A draft is rewritten whole. */
  static delete = async (manager: EntityManager, id: string): Promise<void> => {
    await manager.delete(ActionEntity, { versionId: id })
    await manager.delete(VersionEntity, id)
  }
}
