import type { Sort } from '@traitdunion/subgraph'
import { type EntityManager, type FindOptionsOrder, In } from 'typeorm'
import { narrow, type Page, SuiviPersonneStore } from '../suivi/suivi.store.js'
import { ProjetEntity } from './projet.entity.js'
import type { ProjetProfessionnelFiltre } from './projet.input.js'
import { MetierRecherche, ProjetProfessionnel } from './projet.type.js'

export const triProjet = { definiLe: 'date', modifieLe: 'timestamptz' } as const
export type TriProjet = keyof typeof triProjet

const ORDER: FindOptionsOrder<ProjetEntity> = { definiLe: 'DESC', modifieLe: 'DESC', id: 'DESC' }

/** The only file that queries professional projects. */
export class ProjetStore extends SuiviPersonneStore<ProjetEntity, ProjetProfessionnel> {
  protected readonly entity = ProjetEntity
  protected readonly order = ORDER

  protected toType(row: ProjetEntity): ProjetProfessionnel {
    const recherches = row.recherches.map((recherche, index) =>
      Object.assign(new MetierRecherche(), recherche, { rang: index + 1 }),
    )
    return Object.assign(new ProjetProfessionnel(), row, { recherches })
  }

  findPage(filtre: ProjetProfessionnelFiltre, sort: Sort<TriProjet>, page: Page) {
    const { statut, codeRome, modifieDepuis } = filtre
    const query = narrow(this.repository.createQueryBuilder('projet'), { statut }, modifieDepuis)
    if (codeRome) query.andWhere('projet.recherches @> :contient', { contient: JSON.stringify([{ codeRome }]) })
    return this.page(query, sort, triProjet, page)
  }

  /** The one that stands; a merge of persons may leave an older one beside it. */
  static async findForUpdate(manager: EntityManager, personneIds: readonly string[]): Promise<ProjetEntity | null> {
    return manager.findOne(ProjetEntity, {
      where: { personneId: In([...personneIds]) },
      order: ORDER,
      lock: { mode: 'pessimistic_write' },
    })
  }

  static async insert(manager: EntityManager, row: ProjetEntity): Promise<void> {
    await manager.insert(ProjetEntity, row)
  }
}
