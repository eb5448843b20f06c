import { randomUUID } from 'node:crypto'
import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import type { OrganismeDepot } from '../formation/formation.input.js'
import { likeOf, searchable } from '../recherche/recherche.rules.js'
import { OrganismeEntity } from './organisme.entity.js'
import type { OrganismeFormationFiltre } from './organisme.filtre.js'
import { OrganismeFormation } from './organisme.type.js'

const sortTypes = { nom: 'text', modifieLe: 'timestamptz' } as const

export type OrganismeSortKey = keyof typeof sortTypes

const toType = (entity: OrganismeEntity): OrganismeFormation => Object.assign(new OrganismeFormation(), entity)

/** The only file that queries training organisations. */
export class OrganismeStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(OrganismeEntity)
  }

  async findByIds(ids: readonly string[]): Promise<OrganismeFormation[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findPage(
    filtre: OrganismeFormationFiltre,
    { key, descending }: Sort<OrganismeSortKey>,
    page: Page,
  ): Promise<OrganismeFormation[]> {
    const query = this.repository.createQueryBuilder('organisme')
    if (filtre.siret) query.andWhere('organisme.siret = :siret', { siret: filtre.siret })
    if (filtre.recherche)
      query.andWhere('organisme.nomRecherche like :recherche', { recherche: likeOf(filtre.recherche) })
    if (filtre.modifieDepuis) query.andWhere('organisme.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** An organisation is its SIRET: the last deposit says its name. */
  static async upsert(manager: EntityManager, depot: OrganismeDepot, at: Date): Promise<string> {
    const { siret, nom, numeroActivite = null } = depot
    await manager.query(/* sql: organisme-lock */ 'select pg_advisory_xact_lock(hashtextextended($1, 1))', [siret])
    const known = await manager.findOneBy(OrganismeEntity, { siret })
    const content = { nom, numeroActivite, nomRecherche: searchable(nom) }
    if (!known) {
      const id = randomUUID()
      await OrganismeStore.insert(manager, { id, siret, ...content, version: 1, modifieLe: at })
      return id
    }
    if (known.nom !== nom || known.numeroActivite !== numeroActivite)
      await OrganismeStore.change(manager, known, content, at)
    return known.id
  }

  static async insert(manager: EntityManager, organisme: OrganismeEntity): Promise<void> {
    await manager.insert(OrganismeEntity, organisme)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<OrganismeEntity, 'id' | 'version'>,
    patch: Partial<OrganismeEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(OrganismeEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
