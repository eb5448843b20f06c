import { critereOfStatut, statutAt } from '@traitdunion/parcours'
import { isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { RendezVousEntity } from './rendez-vous.entity.js'
import type { RendezVousMissionLocaleFiltre } from './rendez-vous.filtre.js'
import { RendezVousMissionLocale } from './rendez-vous.type.js'

const sortTypes = { debut: 'timestamptz', modifieLe: 'timestamptz' } as const

export type RendezVousSortKey = keyof typeof sortTypes

const toType = (entity: RendezVousEntity): RendezVousMissionLocale =>
  Object.assign(new RendezVousMissionLocale(), entity, { statut: statutAt(entity, new Date()) })

/** The only file that queries appointments. */
export class RendezVousStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(RendezVousEntity)
  }

  async findByIds(ids: readonly string[]): Promise<RendezVousMissionLocale[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByPersonnes(personneIds: readonly string[]): Promise<RendezVousMissionLocale[]> {
    const rows = await this.repository.find({
      where: { personneId: In([...personneIds]) },
      order: { debut: 'DESC', id: 'DESC' },
    })
    return rows.map(toType)
  }

  async findPage(
    filtre: RendezVousMissionLocaleFiltre,
    { key, descending }: Sort<RendezVousSortKey>,
    page: Page,
  ): Promise<RendezVousMissionLocale[]> {
    const query = this.repository.createQueryBuilder('rendezVous')
    if (filtre.statut) {
      const { condition, parametres } = critereOfStatut('rendezVous', filtre.statut, new Date())
      query.andWhere(condition, parametres)
    }
    if (filtre.debutDepuis) query.andWhere('rendezVous.debut >= :debutDepuis', { debutDepuis: filtre.debutDepuis })
    if (filtre.debutAvant) query.andWhere('rendezVous.debut < :debutAvant', { debutAvant: filtre.debutAvant })
    if (filtre.modifieDepuis) query.andWhere('rendezVous.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Locked for the change that follows. A key that is not one finds nothing. */
  static findForUpdate(manager: EntityManager, id: string): Promise<RendezVousEntity | null> {
    if (!isUuid(id)) return Promise.resolve(null)
    return manager.findOne(RendezVousEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  /** Whether the person is already expected at some moment between two instants, by another appointment than `sauf`. */
  static async isTaken(
    manager: EntityManager,
    personneIds: readonly string[],
    debut: Date,
    fin: Date,
    sauf: string | null = null,
  ): Promise<boolean> {
    return manager
      .createQueryBuilder(RendezVousEntity, 'rendezVous')
      .where('rendezVous.personneId in (:...personneIds)', { personneIds: [...personneIds] })
      .andWhere("rendezVous.statut in ('PRIS', 'MODIFIE') and rendezVous.debut < :fin", { fin })
      .andWhere('(cast(:sauf as uuid) is null or rendezVous.id <> :sauf)', { sauf })
      .andWhere("rendezVous.debut + rendezVous.dureeMinutes * interval '1 minute' > :debut", { debut })
      .getExists()
  }

  /** A row follows its dossier when a steward gives the dossier to another person. */
  static async giveTo(manager: EntityManager, dossierId: string, personneId: string, at: Date): Promise<void> {
    await manager.update(RendezVousEntity, { dossierId }, { personneId, version: () => 'version + 1', modifieLe: at })
  }

  static async insert(manager: EntityManager, rendezVous: RendezVousEntity): Promise<void> {
    await manager.insert(RendezVousEntity, rendezVous)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<RendezVousEntity, 'id' | 'version'>,
    patch: Partial<RendezVousEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(RendezVousEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
