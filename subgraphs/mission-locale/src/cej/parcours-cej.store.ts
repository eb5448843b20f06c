import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In, IsNull } from 'typeorm'
import { ParcoursCejEntity } from './parcours-cej.entity.js'
import type { ParcoursCejFiltre } from './parcours-cej.filtre.js'
import { ParcoursCej } from './parcours-cej.type.js'

const sortTypes = { debut: 'date', finPrevue: 'date', modifieLe: 'timestamptz' } as const

export type ParcoursCejSortKey = keyof typeof sortTypes

const toType = (entity: ParcoursCejEntity): ParcoursCej => Object.assign(new ParcoursCej(), entity)

/** The only file that queries CEJ parcours. */
export class ParcoursCejStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ParcoursCejEntity)
  }

  async findByIds(ids: readonly string[]): Promise<ParcoursCej[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<ParcoursCej[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { debut: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: ParcoursCejFiltre,
    { key, descending }: Sort<ParcoursCejSortKey>,
    page: Page,
  ): Promise<ParcoursCej[]> {
    const query = this.repository.createQueryBuilder('parcours')
    if (filtre.enCours != null) query.andWhere('(parcours.finReelle is null) = :enCours', { enCours: filtre.enCours })
    if (filtre.modifieDepuis) query.andWhere('parcours.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Locked for the change that follows. A key that is not one finds nothing. */
  static findForUpdate(manager: EntityManager, id: string): Promise<ParcoursCejEntity | null> {
    if (!isUuid(id)) return Promise.resolve(null)
    return manager.findOne(ParcoursCejEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  static isOpenFor(manager: EntityManager, personneIds: readonly string[]): Promise<boolean> {
    return manager.existsBy(ParcoursCejEntity, { personneId: In([...personneIds]), finReelle: IsNull() })
  }

  /** A row follows its dossier when a steward gives the dossier to another person. */
  static async giveTo(manager: EntityManager, dossierId: string, personneId: string, at: Date): Promise<void> {
    await manager.update(ParcoursCejEntity, { dossierId }, { personneId, version: () => 'version + 1', modifieLe: at })
  }

  static async insert(manager: EntityManager, parcours: ParcoursCejEntity): Promise<void> {
    await manager.insert(ParcoursCejEntity, parcours)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<ParcoursCejEntity, 'id' | 'version'>,
    patch: Partial<ParcoursCejEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(ParcoursCejEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
