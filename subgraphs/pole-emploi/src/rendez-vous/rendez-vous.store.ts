import { critereOfStatut, statutAt } from '@traitdunion/parcours'
import type { Sort } from '@traitdunion/subgraph'
import type { EntityManager, FindOptionsOrder } from 'typeorm'
import { narrow, type Page, SuiviPersonneStore } from '../suivi/suivi.store.js'
import { RendezVousEntity } from './rendez-vous.entity.js'
import type { RendezVousPoleEmploiFiltre } from './rendez-vous.input.js'
import { RendezVousPoleEmploi } from './rendez-vous.type.js'

export const triRendezVous = { debut: 'timestamptz', modifieLe: 'timestamptz' } as const
export type TriRendezVous = keyof typeof triRendezVous

/** The only file that queries appointments. */
export class RendezVousStore extends SuiviPersonneStore<RendezVousEntity, RendezVousPoleEmploi> {
  protected readonly entity = RendezVousEntity
  protected readonly order: FindOptionsOrder<RendezVousEntity> = { debut: 'DESC', id: 'DESC' }

  protected toType(row: RendezVousEntity): RendezVousPoleEmploi {
    return Object.assign(new RendezVousPoleEmploi(), row, { statut: statutAt(row, new Date()) })
  }

  findPage(filtre: RendezVousPoleEmploiFiltre, sort: Sort<TriRendezVous>, page: Page) {
    const { statut, motif, debutDepuis, debutAvant, modifieDepuis } = filtre
    const query = narrow(this.repository.createQueryBuilder('rendezVous'), { motif }, modifieDepuis)
    if (statut) {
      const { condition, parametres } = critereOfStatut('rendezVous', statut, new Date())
      query.andWhere(condition, parametres)
    }
    if (debutDepuis) query.andWhere('rendezVous.debut >= :debutDepuis', { debutDepuis })
    if (debutAvant) query.andWhere('rendezVous.debut < :debutAvant', { debutAvant })
    return this.page(query, sort, triRendezVous, page)
  }

  static async insert(manager: EntityManager, row: RendezVousEntity): Promise<void> {
    await manager.insert(RendezVousEntity, row)
  }
}
