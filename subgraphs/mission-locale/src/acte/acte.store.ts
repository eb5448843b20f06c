import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { ActeEntity } from './acte.entity.js'
import type { ActeMissionLocaleFiltre } from './acte.filtre.js'
import { ActeMissionLocale } from './acte.type.js'

const sortTypes = { realiseLe: 'date', modifieLe: 'timestamptz' } as const

export type ActeSortKey = keyof typeof sortTypes

const toType = (entity: ActeEntity): ActeMissionLocale => Object.assign(new ActeMissionLocale(), entity)

/** The only file that queries actes. */
export class ActeStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ActeEntity)
  }

  async findByIds(ids: readonly string[]): Promise<ActeMissionLocale[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<ActeMissionLocale[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { realiseLe: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: ActeMissionLocaleFiltre,
    { key, descending }: Sort<ActeSortKey>,
    page: Page,
  ): Promise<ActeMissionLocale[]> {
    const query = this.repository.createQueryBuilder('acte')
    if (filtre.type) query.andWhere('acte.type = :type', { type: filtre.type })
    if (filtre.realiseDepuis)
      query.andWhere('acte.realiseLe >= :realiseDepuis', { realiseDepuis: filtre.realiseDepuis })
    if (filtre.modifieDepuis) query.andWhere('acte.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** A row follows its dossier when a steward gives the dossier to another person. */
  static async giveTo(manager: EntityManager, dossierId: string, personneId: string, at: Date): Promise<void> {
    await manager.update(ActeEntity, { dossierId }, { personneId, version: () => 'version + 1', modifieLe: at })
  }

  static async insert(manager: EntityManager, acte: ActeEntity): Promise<void> {
    await manager.insert(ActeEntity, acte)
  }
}
