import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { ParticipantEntity, RendezVousConjointEntity } from './rendez-vous-conjoint.entity.js'
import type { RendezVousConjointFiltre } from './rendez-vous-conjoint.input.js'
import type { ResultatRendezVous } from './rendez-vous-conjoint.rules.js'
import { ParticipantRendezVous, RendezVousConjoint } from './rendez-vous-conjoint.type.js'

export type RendezVousConjointSortKey = 'debut' | 'modifieLe'

const toType = (entity: RendezVousConjointEntity): RendezVousConjoint => Object.assign(new RendezVousConjoint(), entity)

/** The only file that queries joint appointments. */
export class RendezVousConjointStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(RendezVousConjointEntity)
  }

  async findByIds(ids: readonly string[]): Promise<RendezVousConjoint[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<RendezVousConjoint[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { debut: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findParticipants(rendezVousIds: readonly string[]): Promise<ParticipantRendezVous[]> {
    const rows = await this.scope.dataSource
      .getRepository(ParticipantEntity)
      .find({ where: { rendezVousId: In([...rendezVousIds]) }, order: { organisationId: 'ASC' } })
    return rows.map((row) => Object.assign(new ParticipantRendezVous(), row))
  }

  async findPage(
    filtre: RendezVousConjointFiltre,
    { key, descending }: Sort<RendezVousConjointSortKey>,
    page: Page,
  ): Promise<RendezVousConjoint[]> {
    if (filtre.organisationId && !isUuid(filtre.organisationId)) return []
    const query = this.repository.createQueryBuilder('rdv')
    if (filtre.organisationId)
      query.andWhere(
        'rdv.id in (select p.rendez_vous_id from rendez_vous_conjoint_participant p where p.organisation_id = :organisation)',
        { organisation: filtre.organisationId },
      )
    if (filtre.debutDepuis) query.andWhere('rdv.debut >= :debutDepuis', { debutDepuis: filtre.debutDepuis })
    if (filtre.debutAvant) query.andWhere('rdv.debut < :debutAvant', { debutAvant: filtre.debutAvant })
    if (filtre.modifieDepuis) query.andWhere('rdv.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: 'timestamptz', descending, page })).map(toType)
  }

  static async findForUpdate(manager: EntityManager, id: string): Promise<RendezVousConjointEntity | null> {
    if (!isUuid(id)) return null
    return manager.findOne(RendezVousConjointEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  static findParticipantsOf(manager: EntityManager, rendezVousId: string): Promise<ParticipantEntity[]> {
    return manager.findBy(ParticipantEntity, { rendezVousId })
  }

  static async insert(
    manager: EntityManager,
    rendezVous: RendezVousConjointEntity,
    participants: readonly ParticipantEntity[],
  ): Promise<void> {
    await manager.insert(RendezVousConjointEntity, rendezVous)
    await manager.insert(ParticipantEntity, [...participants])
  }

  static async record(
    manager: EntityManager,
    participant: ParticipantEntity,
    resultat: ResultatRendezVous,
    at: Date,
  ): Promise<void> {
    const { rendezVousId, organisationId } = participant
    await manager.update(ParticipantEntity, { rendezVousId, organisationId }, { resultat, renseigneLe: at })
  }

  static async modify(
    manager: EntityManager,
    rendezVous: RendezVousConjointEntity,
    at: Date,
    change: { readonly annule?: boolean } = {},
  ): Promise<void> {
    await manager.update(RendezVousConjointEntity, rendezVous.id, {
      ...change,
      version: rendezVous.version + 1,
      modifieLe: at,
    })
  }
}
