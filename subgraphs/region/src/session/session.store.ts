import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In, IsNull } from 'typeorm'
import { differs } from '../formation/differs.js'
import type { SessionDepot } from '../formation/formation.input.js'
import { likeOf } from '../recherche/recherche.rules.js'
import { retraitDe } from '../recherche/retrait.rules.js'
import { FinanceurEntity } from './financeur-session.entity.js'
import { FinanceurSession } from './financeur-session.type.js'
import { SessionEntity } from './session.entity.js'
import type { SessionFormationFiltre } from './session.filtre.js'
import { SessionFormation } from './session.type.js'

const sortTypes = { debut: 'date', modifieLe: 'timestamptz' } as const

export type SessionSortKey = keyof typeof sortTypes

/** Criteria on the action of a session, or on the formation that it carries out. */
const offerConditions = [
  ['metier', 'f.romes @> array[:metier]'],
  ['formacode', 'f.formacodes @> array[:formacode]'],
  ['recherche', 'f.intitule_recherche like :recherche'],
  ['commune', 'a.code_commune = :commune'],
  ['departement', 'a.departement = :departement'],
] as const

const toType = (entity: SessionEntity): SessionFormation => Object.assign(new SessionFormation(), entity)

/** The only file that queries sessions. */
export class SessionStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(SessionEntity)
  }

  async findByIds(ids: readonly string[]): Promise<SessionFormation[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByActions(actionIds: readonly string[]): Promise<SessionFormation[]> {
    const rows = await this.repository.find({
      where: { actionId: In([...actionIds]), retireeLe: IsNull() },
      order: { debut: 'ASC', id: 'ASC' },
    })
    return rows.map(toType)
  }

  async findFinanceurs(sessionIds: readonly string[]): Promise<(FinanceurSession & { sessionId: string })[]> {
    const rows = await this.scope.dataSource.getRepository(FinanceurEntity).find({
      where: { sessionId: In([...sessionIds]) },
      order: { code: 'ASC' },
    })
    return rows.map((row) => Object.assign(new FinanceurSession(), row))
  }

  async findPage(
    filtre: SessionFormationFiltre,
    { key, descending }: Sort<SessionSortKey>,
    page: Page,
  ): Promise<SessionFormation[]> {
    const query = this.repository.createQueryBuilder('session')
    for (const [name, condition] of offerConditions) {
      const value = filtre[name]
      if (!value) continue
      query.andWhere(
        `exists (
          select 1 from action_formation a join formation f on f.id = a.formation_id
          where a.id = session.actionId and ${condition}
        )`,
        { [name]: name === 'recherche' ? likeOf(value) : value },
      )
    }
    if (filtre.etatRecrutement)
      query.andWhere('session.etatRecrutement = :etatRecrutement', { etatRecrutement: filtre.etatRecrutement })
    if (filtre.debutDepuis) query.andWhere('session.debut >= :debutDepuis', { debutDepuis: filtre.debutDepuis })
    if (filtre.debutAvant) query.andWhere('session.debut < :debutAvant', { debutAvant: filtre.debutAvant })
    if (filtre.financeur)
      query.andWhere(
        'exists (select 1 from financeur_session fin where fin.session_id = session.id and fin.code = :financeur)',
        { financeur: filtre.financeur },
      )
    const retrait = retraitDe(filtre)
    if (retrait) query.andWhere(`session.retireeLe ${retrait}`)
    if (filtre.modifieDepuis) query.andWhere('session.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Locked for the change that follows. A key that is not one finds nothing. */
  static findForUpdate(manager: EntityManager, id: string): Promise<SessionEntity | null> {
    if (!isUuid(id)) return Promise.resolve(null)
    return manager.findOne(SessionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  static findAllOf(manager: EntityManager, actionId: string): Promise<SessionEntity[]> {
    return manager.findBy(SessionEntity, { actionId })
  }

  static async write(
    manager: EntityManager,
    known: SessionEntity | null,
    depot: SessionDepot & { readonly actionId: string },
    at: Date,
  ): Promise<void> {
    const { actionId, numeroSession, debut, fin, etatRecrutement, places = null } = depot
    const row = { actionId, numeroSession, debut, fin, etatRecrutement, places, retireeLe: null }
    const id = known?.id ?? randomUUID()
    const funds = depot.financeurs
      .map(({ code, placesFinancees = null }) => ({ sessionId: id, code, placesFinancees }))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
    if (!known) await SessionStore.insert(manager, { id, ...row, version: 1, modifieLe: at })
    else {
      const before = await manager.find(FinanceurEntity, { where: { sessionId: id }, order: { code: 'ASC' } })
      const isSame = isDeepStrictEqual(
        before.map((fund) => ({ ...fund })),
        funds,
      )
      if (isSame && !differs(known, row)) return
      await SessionStore.change(manager, known, row, at)
      await manager.delete(FinanceurEntity, { sessionId: id })
    }
    await manager.insert(FinanceurEntity, funds)
  }

  static async insert(manager: EntityManager, session: SessionEntity): Promise<void> {
    await manager.insert(SessionEntity, session)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<SessionEntity, 'id' | 'version'>,
    patch: Partial<SessionEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(SessionEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
