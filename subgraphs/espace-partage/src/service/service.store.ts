import { checkCursor, isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm'
import { everyWord } from '../recherche/searchable.js'
import { thematiquesUnder } from '../structure/referentiels-data-inclusion.js'
import { ServiceEntity } from './service.entity.js'
import type { ServiceFiltre } from './service.input.js'
import { Service } from './service.type.js'

export type ServiceSortKey = 'nom' | 'modifieLe'

const toType = (entity: ServiceEntity): Service => Object.assign(new Service(), entity)

/** Given there, or open to who lives there: in the commune, its EPCI, its département, the whole country. */
const ACCESSIBLE = `(service.codeCommune = :commune or service.zoneEligibilite && (
  select array_agg(zone) from (
    select cast(:commune as text) as zone union select 'france'
    union select c.departement from commune c where c.code = :commune
    union select t.code from territoire t join commune_territoire ct on ct.territoire_id = t.id
      where ct.commune_code = :commune and t.nature = 'EPCI'
  ) zones))`

/** One criterion each; a criterion that is not given filters nothing. */
const narrow = (query: SelectQueryBuilder<ServiceEntity>, filtre: ServiceFiltre): void => {
  const words = filtre.recherche ? everyWord(filtre.recherche) : null
  if (words) query.andWhere("to_tsvector('simple', service.recherche) @@ to_tsquery('simple', :words)", { words })
  if (filtre.thematique)
    query.andWhere('service.thematiques && cast(:thematiques as text[])', {
      thematiques: thematiquesUnder(filtre.thematique),
    })
  if (filtre.type) query.andWhere('service.type = :type', { type: filtre.type })
  if (filtre.commune) query.andWhere(ACCESSIBLE, { commune: filtre.commune })
  if (filtre.territoire)
    query.andWhere(
      'service.codeCommune in (select ct.commune_code from commune_territoire ct where ct.territoire_id = :territoire)',
      { territoire: filtre.territoire },
    )
  if (filtre.public)
    query.andWhere(
      "(service.publics && array[cast(:public as text), 'TOUS_PUBLICS'] or cardinality(service.publics) = 0)",
      { public: filtre.public },
    )
  if (filtre.frais) query.andWhere('service.frais = :frais', { frais: filtre.frais })
  if (filtre.modeAccueil)
    query.andWhere('service.modesAccueil @> array[cast(:accueil as text)]', { accueil: filtre.modeAccueil })
  if (filtre.identifiantSource)
    query.andWhere('service.identifiantSource = :identifiant', { identifiant: filtre.identifiantSource })
  if (filtre.modifieDepuis) query.andWhere('service.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
}

/** The only file that queries services. */
export class ServiceStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ServiceEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Service[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findPage(filtre: ServiceFiltre, { key, descending }: Sort<ServiceSortKey>, page: Page): Promise<Service[]> {
    if (filtre.territoire && !isUuid(filtre.territoire)) return []
    const query = this.repository.createQueryBuilder('service').where('service.retireLe is null')
    narrow(query, filtre)
    const type = key === 'nom' ? 'text' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }

  /** The same page of each structure's services, by name, one beyond the page. */
  async pagesOfStructures(structureIds: readonly string[], page: Page): Promise<ReadonlyMap<string, Service[]>> {
    checkCursor(page, 'text')
    const { after, limit } = page
    const ids: { id: string }[] = await this.scope.dataSource.query(
      /* sql: services-of-structures */
      `select s.id
       from unnest($1::uuid[]) as t(id)
       cross join lateral (
         select s.id from service s
         where s.structure_id = t.id and s.retire_le is null and ($2::text is null or (s.nom, s.id) > ($2::text collate "fr-x-icu", $3::uuid))
         order by s.nom, s.id
         limit $4
       ) s`,
      [structureIds, after?.key ?? null, after?.id ?? null, limit + 1],
    )
    const pages = new Map<string, Service[]>(structureIds.map((id) => [id, []]))
    const services = await this.repository.find({
      where: { id: In(ids.map(({ id }) => id)) },
      order: { nom: 'ASC', id: 'ASC' },
    })
    for (const service of services) pages.get(service.structureId)?.push(toType(service))
    return pages
  }

  /** Two deposits of one new identifier wait for each other, though there is no row to lock yet; a file being published goes first. */
  static async findForUpdate(manager: EntityManager, identifiantSource: string): Promise<ServiceEntity | null> {
    await manager.query('/* sql: service-table */ lock table service in row exclusive mode')
    await manager.query(/* sql: service-lock */ 'select pg_advisory_xact_lock(hashtext($1))', [
      `service ${identifiantSource}`,
    ])
    return manager.findOne(ServiceEntity, { where: { identifiantSource }, lock: { mode: 'pessimistic_write' } })
  }

  static async save(manager: EntityManager, service: ServiceEntity): Promise<void> {
    await manager.upsert(ServiceEntity, service, ['id'])
  }
}
