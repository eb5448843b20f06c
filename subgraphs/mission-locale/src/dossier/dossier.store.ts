import { isUuid, keysetPage, type OfPersonne, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { DossierEntity } from './dossier.entity.js'
import type { DossierMissionLocaleFiltre } from './dossier.filtre.js'
import { DossierMissionLocale } from './dossier.type.js'

const sortTypes = { ouvertLe: 'date', modifieLe: 'timestamptz' } as const

export type DossierSortKey = keyof typeof sortTypes

const toType = (entity: DossierEntity): DossierMissionLocale => Object.assign(new DossierMissionLocale(), entity)

/** The only file that queries dossiers. */
export class DossierStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(DossierEntity)
  }

  async findByIds(ids: readonly string[]): Promise<DossierMissionLocale[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  /** The open one first: it is the one shown for the person. */
  async findByPersonnes(personneIds: readonly string[]): Promise<(DossierMissionLocale & OfPersonne)[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { etat: 'DESC', ouvertLe: 'DESC', id: 'DESC' },
    })
    return rows.map(toType) as (DossierMissionLocale & OfPersonne)[]
  }

  async findPage(
    filtre: DossierMissionLocaleFiltre,
    { key, descending }: Sort<DossierSortKey>,
    page: Page,
  ): Promise<DossierMissionLocale[]> {
    const query = this.repository.createQueryBuilder('dossier')
    if (filtre.etat) query.andWhere('dossier.etat = :etat', { etat: filtre.etat })
    if (filtre.structureCode)
      query.andWhere('dossier.structureCode = :structureCode', { structureCode: filtre.structureCode })
    if (filtre.modifieDepuis) query.andWhere('dossier.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Locked for the change that follows. A key that is not one finds nothing. */
  static findForUpdate(manager: EntityManager, id: string): Promise<DossierEntity | null> {
    if (!isUuid(id)) return Promise.resolve(null)
    return manager.findOne(DossierEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  /** The open dossier of a person, locked: whatever is written for the person waits for its turn. */
  static findOpenForUpdate(manager: EntityManager, personneIds: readonly string[]): Promise<DossierEntity | null> {
    return manager.findOne(DossierEntity, {
      where: { personneId: In(personneIds.filter(isUuid)), etat: 'OUVERT' },
      lock: { mode: 'pessimistic_write' },
    })
  }

  static findByNumero(manager: EntityManager, idDossier: string): Promise<DossierEntity | null> {
    return manager.findOneBy(DossierEntity, { idDossier })
  }

  static findByCle(manager: EntityManager, cleAppariement: string): Promise<DossierEntity | null> {
    return manager.findOne(DossierEntity, { where: { cleAppariement }, lock: { mode: 'pessimistic_write' } })
  }

  /** Two openings for one number, or for one person, go one after the other; a file being published goes first. */
  static async lock(manager: EntityManager, subject: string): Promise<void> {
    await manager.query(
      `/* sql: dossier-publish-wait */ select pg_advisory_xact_lock_shared(hashtextextended('publication dossier', 0))`,
    )
    await manager.query(/* sql: dossier-lock */ 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject])
  }

  static async insert(manager: EntityManager, dossier: DossierEntity): Promise<void> {
    await manager.insert(DossierEntity, dossier)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<DossierEntity, 'id' | 'version'>,
    patch: Partial<DossierEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(DossierEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
