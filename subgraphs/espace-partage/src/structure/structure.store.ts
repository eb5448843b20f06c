import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { everyWord } from '../recherche/searchable.js'
import { StructureEntity } from './structure.entity.js'
import type { StructureFiltre } from './structure.input.js'
import { Structure } from './structure.type.js'

export type StructureSortKey = 'nom' | 'modifieLe'

const toType = (entity: StructureEntity): Structure => Object.assign(new Structure(), entity)

/** The only file that queries structures. */
export class StructureStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(StructureEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Structure[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findPage(
    filtre: StructureFiltre,
    { key, descending }: Sort<StructureSortKey>,
    page: Page,
  ): Promise<Structure[]> {
    if (filtre.territoire && !isUuid(filtre.territoire)) return []
    const query = this.repository.createQueryBuilder('structure').where('structure.retireLe is null')
    const words = filtre.recherche ? everyWord(filtre.recherche) : null
    if (words) query.andWhere("to_tsvector('simple', structure.recherche) @@ to_tsquery('simple', :words)", { words })
    if (filtre.identifiantSource)
      query.andWhere('structure.identifiantSource = :identifiant', { identifiant: filtre.identifiantSource })
    if (filtre.commune) query.andWhere('structure.codeCommune = :commune', { commune: filtre.commune })
    if (filtre.territoire)
      query.andWhere(
        'structure.codeCommune in (select ct.commune_code from commune_territoire ct where ct.territoire_id = :territoire)',
        { territoire: filtre.territoire },
      )
    if (filtre.reseauPorteur)
      query.andWhere('structure.reseauxPorteurs @> array[cast(:reseau as text)]', { reseau: filtre.reseauPorteur })
    if (filtre.modifieDepuis) query.andWhere('structure.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    const type = key === 'nom' ? 'text' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }

  /** Two deposits of one new identifier wait for each other, though there is no row to lock yet; a file being published goes first. */
  static async findForUpdate(manager: EntityManager, identifiantSource: string): Promise<StructureEntity | null> {
    await manager.query('/* sql: structure-table */ lock table structure in row exclusive mode')
    await manager.query(/* sql: structure-lock */ 'select pg_advisory_xact_lock(hashtext($1))', [
      `structure ${identifiantSource}`,
    ])
    return manager.findOne(StructureEntity, { where: { identifiantSource }, lock: { mode: 'pessimistic_write' } })
  }

  static findByIdentifiant(manager: EntityManager, identifiantSource: string): Promise<StructureEntity | null> {
    return manager.findOneBy(StructureEntity, { identifiantSource })
  }

  static async save(manager: EntityManager, structure: StructureEntity): Promise<void> {
    await manager.upsert(StructureEntity, structure, ['id'])
  }
}
