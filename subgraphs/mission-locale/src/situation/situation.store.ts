import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { SituationEntity } from './situation.entity.js'
import type { SituationJeuneFiltre } from './situation.filtre.js'
import { SituationJeune } from './situation.type.js'

const sortTypes = { debut: 'date', modifieLe: 'timestamptz' } as const

export type SituationSortKey = keyof typeof sortTypes

const toType = (entity: SituationEntity): SituationJeune => Object.assign(new SituationJeune(), entity)

/** The only file that queries situations. */
export class SituationStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(SituationEntity)
  }

  async findByIds(ids: readonly string[]): Promise<SituationJeune[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<SituationJeune[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { debut: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: SituationJeuneFiltre,
    { key, descending }: Sort<SituationSortKey>,
    page: Page,
  ): Promise<SituationJeune[]> {
    const query = this.repository.createQueryBuilder('situation')
    if (filtre.categorie) query.andWhere('situation.categorie = :categorie', { categorie: filtre.categorie })
    if (filtre.etat) query.andWhere('situation.etat = :etat', { etat: filtre.etat })
    if (filtre.metierPrepare)
      query.andWhere('situation.codeRome = :metierPrepare', { metierPrepare: filtre.metierPrepare })
    if (filtre.modifieDepuis) query.andWhere('situation.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Locked for the change that follows. A key that is not one finds nothing. */
  static findForUpdate(manager: EntityManager, id: string): Promise<SituationEntity | null> {
    if (!isUuid(id)) return Promise.resolve(null)
    return manager.findOne(SituationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  /** A row follows its dossier when a steward gives the dossier to another person. */
  static async giveTo(manager: EntityManager, dossierId: string, personneId: string, at: Date): Promise<void> {
    await manager.update(SituationEntity, { dossierId }, { personneId, version: () => 'version + 1', modifieLe: at })
  }

  static async insert(manager: EntityManager, situation: SituationEntity): Promise<void> {
    await manager.insert(SituationEntity, situation)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<SituationEntity, 'id' | 'version'>,
    patch: Partial<SituationEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(SituationEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
