import { type CivilDate, keysetPage, type OfPersonne, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { In } from 'typeorm'
import { DroitsEtDevoirsEntity } from './droits-et-devoirs.entity.js'
import type { EntreesEnDroitsEtDevoirsFiltre } from './droits-et-devoirs.input.js'
import { DroitsEtDevoirs } from './droits-et-devoirs.type.js'

const SORT_TYPES = { entreeLe: 'date', modifieLe: 'timestamptz' } as const

export type EntreesSortKey = keyof typeof SORT_TYPES

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
  async findEntrees(
    { depuis, commune, modifieDepuis }: EntreesEnDroitsEtDevoirsFiltre & { readonly depuis: CivilDate },
    { key, descending }: Sort<EntreesSortKey>,
    page: Page,
  ): Promise<DroitsEtDevoirs[]> {
    const query = this.rows
      .createQueryBuilder('ligne')
      .where('ligne.entreeLe is not null and ligne.entreeLe >= :depuis', { depuis })
    // Who follows the list must learn of those who left it.
    if (modifieDepuis) query.andWhere('ligne.modifieLe >= :modifieDepuis', { modifieDepuis })
    else query.andWhere('ligne.soumis')
    if (commune)
      query.andWhere(
        `exists (select 1 from dossier_rsa d join foyer f on f.id = d.foyer_id
           where d.id = ligne.dossierId and f.commune = :commune)`,
        { commune },
      )
    return (await keysetPage(query, { property: key, type: SORT_TYPES[key], descending, page })).map(toType)
  }

  private get rows() {
    return this.scope.dataSource.getRepository(DroitsEtDevoirsEntity)
  }
}
