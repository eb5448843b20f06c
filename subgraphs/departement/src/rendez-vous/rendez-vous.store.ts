import { critereOfStatut, statutAt } from '@traitdunion/parcours'
import type { Scope, Sort } from '@traitdunion/subgraph'
import type { EntityManager } from 'typeorm'
import { changeRow, insertRow, lockRow, lockSubject, RowStore } from '../personne/rows.store.js'
import { RendezVousEntity } from './rendez-vous.entity.js'
import type { RendezVousDepartementFiltre } from './rendez-vous.input.js'
import { RendezVousDepartement } from './rendez-vous.type.js'

export type RendezVousSortKey = 'debut' | 'modifieLe'

export type RendezVousRattache = RendezVousDepartement & { readonly personneId: string }

/** The only file that queries appointments. */
export class RendezVousStore extends RowStore<RendezVousEntity, RendezVousDepartement, RendezVousSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: RendezVousEntity,
      toType: (row) => Object.assign(new RendezVousDepartement(), row, { statut: statutAt(row, new Date()) }),
      order: { debut: 'DESC', id: 'DESC' },
      sorts: { debut: 'timestamptz', modifieLe: 'timestamptz' },
    })
  }

  findAttached = (personneIds: readonly string[]): Promise<RendezVousRattache[]> =>
    this.findByPersonnes(personneIds) as Promise<RendezVousRattache[]>

  list = (
    { professionnelId, statut, motif, debutDepuis, debutAvant, modifieDepuis }: RendezVousDepartementFiltre,
    sort: Sort<RendezVousSortKey>,
    page: Parameters<RendezVousStore['findPage']>[2],
  ) =>
    this.findPage({ egal: { professionnelId, motif }, modifieDepuis }, sort, page, (query) => {
      if (statut) {
        const { condition, parametres } = critereOfStatut('ligne', statut, new Date())
        query.andWhere(condition, parametres)
      }
      if (debutDepuis) query.andWhere('ligne.debut >= :debutDepuis', { debutDepuis })
      if (debutAvant) query.andWhere('ligne.debut < :debutAvant', { debutAvant })
    })

  static lock = (manager: EntityManager, id: string) => lockRow(manager, RendezVousEntity, id)

  static insert = (manager: EntityManager, row: RendezVousEntity) => insertRow(manager, RendezVousEntity, row)

  static change = (manager: EntityManager, row: RendezVousEntity, changes: Partial<RendezVousEntity>, at: Date) =>
    changeRow(manager, RendezVousEntity, row, changes, at)

  /** One writer at a time in the diary of a professional: two persons cannot take one slot at the same instant. */
  static holdAgenda = async (
    manager: EntityManager,
    { professionnelId, motif }: Pick<RendezVousEntity, 'motif'> & { readonly professionnelId?: string | null },
  ): Promise<void> => {
    if (professionnelId && motif !== 'INFORMATION_COLLECTIVE') await lockSubject(manager, 'agenda', professionnelId)
  }

  /**
   * Whether the professional already receives someone at that time. Group information is the exception: many persons,
   * one slot. Asked under `holdAgenda`.
   */
  static isBusy = async (
    manager: EntityManager,
    { id, professionnelId, debut, dureeMinutes, motif }: RendezVousEntity,
  ): Promise<boolean> => {
    if (professionnelId === null || motif === 'INFORMATION_COLLECTIVE') return false
    const [{ busy }] = await manager.query(
      /* sql: rendez-vous-busy */
      `select exists (
         select from rendez_vous
         where professionnel_id = $1 and id <> $2 and statut in ('PRIS', 'MODIFIE') and motif <> 'INFORMATION_COLLECTIVE'
           and debut < $3::timestamptz + make_interval(mins => $4)
           and debut + make_interval(mins => duree_minutes) > $3::timestamptz
       ) as busy`,
      [professionnelId, id, debut, dureeMinutes],
    )
    return busy
  }
}
