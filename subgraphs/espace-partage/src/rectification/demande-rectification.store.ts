import { isUuid, keysetPage, type Page, type Scope, type Sort, today } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { DemandeRectificationEntity } from './demande-rectification.entity.js'
import type { DemandeRectificationFiltre } from './demande-rectification.input.js'
import { DemandeRectification } from './demande-rectification.type.js'

export type RectificationSortKey = 'echeanceLe' | 'modifieLe'

const toType = (entity: DemandeRectificationEntity) => Object.assign(new DemandeRectification(), entity)

/** The only file that queries requests for rectification. */
export class DemandeRectificationStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(DemandeRectificationEntity)
  }

  async findByIds(ids: readonly string[]): Promise<DemandeRectification[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<DemandeRectification[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { demandeeLe: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    { source, statut, enRetard, modifieDepuis }: DemandeRectificationFiltre,
    { key, descending }: Sort<RectificationSortKey>,
    page: Page,
  ): Promise<DemandeRectification[]> {
    const query = this.repository.createQueryBuilder('demande')
    if (source) query.andWhere('demande.source = :source', { source })
    if (statut) query.andWhere('demande.statut = :statut', { statut })
    if (enRetard != null)
      query.andWhere(`${enRetard ? '' : 'not '}(demande.statut = 'A_TRAITER' and demande.echeanceLe < :jour)`, {
        jour: today(),
      })
    if (modifieDepuis) query.andWhere('demande.modifieLe >= :depuis', { depuis: modifieDepuis })
    const type = key === 'echeanceLe' ? 'date' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }

  static async findForUpdate(manager: EntityManager, id: string): Promise<DemandeRectificationEntity | null> {
    if (!isUuid(id)) return null
    return manager.findOne(DemandeRectificationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  static async insert(manager: EntityManager, demande: DemandeRectificationEntity): Promise<void> {
    await manager.insert(DemandeRectificationEntity, demande)
  }

  static async answer(
    manager: EntityManager,
    { id, version }: DemandeRectificationEntity,
    answer: Pick<DemandeRectificationEntity, 'statut' | 'reponse' | 'repondueLe' | 'modifieLe'>,
  ): Promise<void> {
    await manager.update(DemandeRectificationEntity, id, { ...answer, version: version + 1 })
  }
}
