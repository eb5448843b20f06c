import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { beginsWith, searchable } from '../recherche/searchable.js'
import { ProfessionnelEntity } from './professionnel.entity.js'
import type { ProfessionnelFiltre } from './professionnel.input.js'
import { Professionnel } from './professionnel.type.js'

export type ProfessionnelSortKey = 'nom' | 'modifieLe'

const toType = (entity: ProfessionnelEntity): Professionnel => Object.assign(new Professionnel(), entity)

/** The only file that queries professionals. */
export class ProfessionnelStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ProfessionnelEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Professionnel[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findPage(
    filtre: ProfessionnelFiltre,
    { key, descending }: Sort<ProfessionnelSortKey>,
    page: Page,
  ): Promise<Professionnel[]> {
    if (filtre.organisationId && !isUuid(filtre.organisationId)) return []
    const query = this.repository.createQueryBuilder('professionnel')
    if (filtre.nom && searchable(filtre.nom))
      query.andWhere('professionnel.nomRecherche like :nom', { nom: beginsWith(filtre.nom) })
    if (filtre.organisationId)
      query.andWhere('professionnel.organisationId = :organisation', { organisation: filtre.organisationId })
    if (filtre.modifieDepuis) query.andWhere('professionnel.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    const type = key === 'nom' ? 'text' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }

  static async find(manager: EntityManager, id: string): Promise<ProfessionnelEntity | null> {
    return isUuid(id) ? manager.findOneBy(ProfessionnelEntity, { id }) : null
  }

  static findAll(manager: EntityManager, ids: readonly string[]): Promise<ProfessionnelEntity[]> {
    return manager.findBy(ProfessionnelEntity, { id: In(ids.filter(isUuid)) })
  }

  static findForUpdate(manager: EntityManager, id: string): Promise<ProfessionnelEntity | null> {
    return manager.findOne(ProfessionnelEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  static async save(manager: EntityManager, professionnel: ProfessionnelEntity): Promise<void> {
    await manager.upsert(ProfessionnelEntity, professionnel, ['id'])
  }
}
