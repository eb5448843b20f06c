import { type CivilDate, keysetPage, type OfPersonne, type Page, type Scope } from '@traitdunion/subgraph'
import { In } from 'typeorm'
import { DroitsEtDevoirsEntity } from './droits-et-devoirs.entity.js'
import { DroitsEtDevoirs } from './droits-et-devoirs.type.js'

const toType = (row: DroitsEtDevoirsEntity): DroitsEtDevoirs => Object.assign(new DroitsEtDevoirs(), row)

export class DroitsEtDevoirsStore {
  constructor(private readonly scope: Scope) {}

  async findByIds(ids: readonly string[]): Promise<DroitsEtDevoirs[]> {
    return (await this.rows.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByDossiers(dossierIds: readonly string[]): Promise<DroitsEtDevoirs[]> {
    const rows = await this.rows.find({
      where: { dossierId: In([...dossierIds]) },
      order: { soumis: 'DESC', depuis: 'DESC', id: 'ASC' },
    })
    return rows.map(toType)
  }

  /** The obligation in force first, then the most recent. */
  async findByPersonnes(personneIds: readonly string[]): Promise<(DroitsEtDevoirs & OfPersonne)[]> {
    const rows = await this.rows.find({
      where: { personneId: In([...personneIds]) },
      order: { soumis: 'DESC', depuis: 'DESC', id: 'ASC' },
    })
    return rows.map(toType) as (DroitsEtDevoirs & OfPersonne)[]
  }

  /** Persons who entered since a day, the first entered first: what a service that orients them goes through. */
  async findEntrees(depuis: CivilDate, page: Page): Promise<DroitsEtDevoirs[]> {
    const query = this.rows
      .createQueryBuilder('ligne')
      .where('ligne.soumis and ligne.entreeLe is not null')
      .andWhere('ligne.entreeLe >= :depuis', { depuis })
    return (await keysetPage(query, { property: 'entreeLe', type: 'date', descending: false, page })).map(toType)
  }

  private get rows() {
    return this.scope.dataSource.getRepository(DroitsEtDevoirsEntity)
  }
}
