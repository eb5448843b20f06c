import { randomUUID } from 'node:crypto'
import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In, IsNull } from 'typeorm'
import { differs } from '../formation/differs.js'
import type { ActionDepot } from '../formation/formation.input.js'
import { retraitDe } from '../recherche/retrait.rules.js'
import { ActionEntity } from './action.entity.js'
import type { ActionFormationFiltre } from './action.filtre.js'
import { ActionFormation } from './action.type.js'

const sortTypes = { numeroAction: 'text', modifieLe: 'timestamptz' } as const

export type ActionSortKey = keyof typeof sortTypes

const toType = (entity: ActionEntity): ActionFormation => Object.assign(new ActionFormation(), entity)

/** The only file that queries actions. */
export class ActionStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ActionEntity)
  }

  async findByIds(ids: readonly string[]): Promise<ActionFormation[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  /** Withdrawn actions stay reachable by their key, for those positioned on them, but are no longer offered. */
  async findByFormations(formationIds: readonly string[]): Promise<ActionFormation[]> {
    const rows = await this.repository.find({
      where: { formationId: In([...formationIds]), retireeLe: IsNull() },
      order: { numeroAction: 'ASC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: ActionFormationFiltre,
    { key, descending }: Sort<ActionSortKey>,
    page: Page,
  ): Promise<ActionFormation[]> {
    const query = this.repository.createQueryBuilder('action')
    if (filtre.commune) query.andWhere('action.codeCommune = :commune', { commune: filtre.commune })
    if (filtre.departement) query.andWhere('action.departement = :departement', { departement: filtre.departement })
    if (filtre.modalitesEnseignement)
      query.andWhere('action.modalitesEnseignement = :modalitesEnseignement', {
        modalitesEnseignement: filtre.modalitesEnseignement,
      })
    const retrait = retraitDe(filtre)
    if (retrait) query.andWhere(`action.retireeLe ${retrait}`)
    if (filtre.modifieDepuis) query.andWhere('action.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** The action of a session, which always has one. */
  static findOf(manager: EntityManager, actionId: string): Promise<ActionEntity> {
    return manager.findOneByOrFail(ActionEntity, { id: actionId })
  }

  /** All actions of a formation, withdrawn ones included: a withdrawn one may come back. */
  static findAllOf(manager: EntityManager, formationId: string): Promise<ActionEntity[]> {
    return manager.findBy(ActionEntity, { formationId })
  }

  static async write(
    manager: EntityManager,
    known: ActionEntity | null,
    depot: Omit<ActionDepot, 'sessions'> & { readonly formationId: string },
    at: Date,
  ): Promise<string> {
    const row = {
      formationId: depot.formationId,
      numeroAction: depot.numeroAction,
      modalitesEnseignement: depot.modalitesEnseignement,
      modalitesEntreesSorties: depot.modalitesEntreesSorties,
      rythme: depot.rythme ?? null,
      conditionsSpecifiques: depot.conditionsSpecifiques ?? null,
      publicsVises: depot.publicsVises,
      codeCommune: depot.codeCommune ?? null,
      codePostal: depot.codePostal ?? null,
      heuresCentre: depot.heuresCentre ?? null,
      heuresEntreprise: depot.heuresEntreprise ?? null,
      priseEnChargeFrais: depot.priseEnChargeFrais,
      retireeLe: null,
    }
    const id = known?.id ?? randomUUID()
    if (!known) await ActionStore.insert(manager, { id, ...row, version: 1, modifieLe: at })
    else if (differs(known, row)) await ActionStore.change(manager, known, row, at)
    return id
  }

  static async insert(manager: EntityManager, action: ActionEntity): Promise<void> {
    await manager.insert(ActionEntity, action)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<ActionEntity, 'id' | 'version'>,
    patch: Partial<ActionEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(ActionEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
