import type { Sort } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { narrow, type Page, SuiviStore } from '../suivi/suivi.store.js'
import { OffreEntity } from './offre.entity.js'
import type { OffreFiltre } from './offre.input.js'
import { Offre } from './offre.type.js'

export const triOffre = { publieeLe: 'date', modifieLe: 'timestamptz' } as const
export type TriOffre = keyof typeof triOffre

/** The only file that queries job offers. */
export class OffreStore extends SuiviStore<OffreEntity, Offre> {
  protected readonly entity = OffreEntity

  protected toType(row: OffreEntity): Offre {
    return Object.assign(new Offre(), row)
  }

  findPage(filtre: OffreFiltre, sort: Sort<TriOffre>, page: Page) {
    const { codeRome, codeCommune, typeContrat, etat, modifieDepuis } = filtre
    const egalites = { codeRome, codeCommune, typeContrat, etat }
    const query = narrow(this.repository.createQueryBuilder('offre'), egalites, modifieDepuis)
    return this.page(query, sort, triOffre, page)
  }

  static findByNumero(manager: EntityManager, numeroOffre: string): Promise<OffreEntity | null> {
    return manager.findOne(OffreEntity, { where: { numeroOffre }, lock: { mode: 'pessimistic_write' } })
  }

  static async insert(manager: EntityManager, row: OffreEntity): Promise<void> {
    await manager.insert(OffreEntity, row)
  }
}
