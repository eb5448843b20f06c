import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type DataSource, type EntityManager, In } from 'typeorm'
import { ContratJeuneEntity } from './contrat-engagement-jeune.entity.js'
import type { ContratEngagementJeuneFiltre } from './contrat-engagement-jeune.filtre.js'
import { ContratEngagementJeune } from './contrat-engagement-jeune.type.js'

const sortTypes = { debut: 'date', fin: 'date', modifieLe: 'timestamptz' } as const

export type ContratJeuneSortKey = keyof typeof sortTypes

const toType = (entity: ContratJeuneEntity): ContratEngagementJeune =>
  Object.assign(new ContratEngagementJeune(), entity)

/** The only file that queries CEJ contracts. */
export class ContratJeuneStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(ContratJeuneEntity)
  }

  async findByIds(ids: readonly string[]): Promise<ContratEngagementJeune[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<ContratEngagementJeune[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { debut: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findByParcours(parcoursIds: readonly string[]): Promise<ContratEngagementJeune[]> {
    return (await this.repository.findBy({ parcoursId: In([...parcoursIds]) })).map(toType)
  }

  async findPage(
    filtre: ContratEngagementJeuneFiltre,
    { key, descending }: Sort<ContratJeuneSortKey>,
    page: Page,
  ): Promise<ContratEngagementJeune[]> {
    const query = this.repository.createQueryBuilder('contrat')
    if (filtre.statut) query.andWhere('contrat.statut = :statut', { statut: filtre.statut })
    if (filtre.finAvant) query.andWhere('contrat.fin < :finAvant', { finAvant: filtre.finAvant })
    if (filtre.modifieDepuis) query.andWhere('contrat.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  static findOfParcoursForUpdate(manager: EntityManager, parcoursId: string): Promise<ContratJeuneEntity> {
    return manager.findOneOrFail(ContratJeuneEntity, { where: { parcoursId }, lock: { mode: 'pessimistic_write' } })
  }

  /** Contracts in force whose last day is behind; the parcours stays open until someone says how it ended. */
  static expire = async (dataSource: DataSource, today: string): Promise<void> => {
    await dataSource.query(
      /* sql: contrat-jeune-expire */
      `update contrat_engagement_jeune set statut = 'EXPIRE', version = version + 1, modifie_le = now()
       where statut in ('EN_COURS', 'BILAN_A_REALISER', 'EN_ATTENTE_RENOUVELLEMENT') and fin < $1`,
      [today],
    )
  }

  /** A row follows its dossier when a steward gives the dossier to another person. */
  static async giveTo(manager: EntityManager, dossierId: string, personneId: string, at: Date): Promise<void> {
    await manager.update(ContratJeuneEntity, { dossierId }, { personneId, version: () => 'version + 1', modifieLe: at })
  }

  static async insert(manager: EntityManager, contrat: ContratJeuneEntity): Promise<void> {
    await manager.insert(ContratJeuneEntity, contrat)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<ContratJeuneEntity, 'id' | 'version'>,
    patch: Partial<ContratJeuneEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(ContratJeuneEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
