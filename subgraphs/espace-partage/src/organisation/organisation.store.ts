import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { beginsWith, searchable } from '../recherche/searchable.js'
import { OrganisationEntity } from './organisation.entity.js'
import type { OrganisationFiltre } from './organisation.input.js'
import { Organisation } from './organisation.type.js'

export type OrganisationSortKey = 'nom' | 'modifieLe'

const toType = (entity: OrganisationEntity): Organisation => Object.assign(new Organisation(), entity)

/** The only file that queries organisations. */
export class OrganisationStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(OrganisationEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Organisation[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findPage(
    filtre: OrganisationFiltre,
    { key, descending }: Sort<OrganisationSortKey>,
    page: Page,
  ): Promise<Organisation[]> {
    const query = this.repository.createQueryBuilder('organisation')
    if (filtre.nom && searchable(filtre.nom))
      query.andWhere('organisation.nomRecherche like :nom', { nom: beginsWith(filtre.nom) })
    if (filtre.siret) query.andWhere('organisation.siret = :siret', { siret: filtre.siret })
    if (filtre.type) query.andWhere('organisation.type = :type', { type: filtre.type })
    if (filtre.commune) query.andWhere('organisation.codeCommune = :commune', { commune: filtre.commune })
    if (filtre.modifieDepuis) query.andWhere('organisation.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    const type = key === 'nom' ? 'text' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }

  static async find(manager: EntityManager, id: string): Promise<OrganisationEntity | null> {
    return isUuid(id) ? manager.findOneBy(OrganisationEntity, { id }) : null
  }

  static findAll(manager: EntityManager, ids: readonly string[]): Promise<OrganisationEntity[]> {
    return manager.findBy(OrganisationEntity, { id: In(ids.filter(isUuid)) })
  }

  static findBySiret(manager: EntityManager, siret: string): Promise<OrganisationEntity | null> {
    return manager.findOneBy(OrganisationEntity, { siret })
  }

  /** The organisation locked for its change; two registrations of one SIRET wait for each other here. */
  static async findForUpdate(
    manager: EntityManager,
    id: string,
    siret: string | null,
  ): Promise<OrganisationEntity | null> {
    if (siret)
      await manager.query(/* sql: organisation-siret-lock */ 'select pg_advisory_xact_lock(hashtext($1))', [
        `organisation ${siret}`,
      ])
    return manager.findOne(OrganisationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  static async save(manager: EntityManager, organisation: OrganisationEntity): Promise<void> {
    await manager.upsert(OrganisationEntity, organisation, ['id'])
  }
}
