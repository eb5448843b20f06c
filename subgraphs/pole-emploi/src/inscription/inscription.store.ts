import { isUuid, type OfPersonne, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In, IsNull } from 'typeorm'
import { narrow, type Page, SuiviStore } from '../suivi/suivi.store.js'
import { InscriptionEntity } from './inscription.entity.js'
import type { InscriptionPoleEmploiFiltre } from './inscription.input.js'
import { InscriptionPoleEmploi } from './inscription.type.js'

export const triInscription = { inscriteLe: 'date', modifieLe: 'timestamptz' } as const
export type TriInscription = keyof typeof triInscription

/** The only file that queries inscriptions. */
export class InscriptionStore extends SuiviStore<InscriptionEntity, InscriptionPoleEmploi> {
  protected readonly entity = InscriptionEntity

  protected toType(row: InscriptionEntity): InscriptionPoleEmploi {
    return Object.assign(new InscriptionPoleEmploi(), row)
  }

  /** The one that runs first, then the most recent. */
  async findByPersonnes(personneIds: readonly string[]): Promise<(InscriptionPoleEmploi & OfPersonne)[]> {
    const rows = await this.repository.find({
      where: { personneId: In(personneIds.filter(isUuid)) },
      order: { cesseeLe: { direction: 'DESC', nulls: 'FIRST' }, inscriteLe: 'DESC', id: 'DESC' },
    })
    return rows.map((row) => this.toType(row) as InscriptionPoleEmploi & OfPersonne)
  }

  findPage(filtre: InscriptionPoleEmploiFiltre, sort: Sort<TriInscription>, page: Page) {
    const { categorie, allocation, enCours, modifieDepuis } = filtre
    const query = narrow(this.repository.createQueryBuilder('inscription'), { categorie, allocation }, modifieDepuis)
    if (enCours != null) query.andWhere(`inscription.cesseeLe is ${enCours ? '' : 'not'} null`)
    return this.page(query, sort, triInscription, page)
  }

  static findRunning(
    manager: EntityManager,
    numeroFranceTravail: string,
    personneIds: readonly string[],
  ): Promise<InscriptionEntity[]> {
    const cesseeLe = IsNull()
    return manager.find(InscriptionEntity, {
      where: [
        { numeroFranceTravail, cesseeLe },
        { personneId: In([...personneIds]), cesseeLe },
      ],
    })
  }

  static async insert(manager: EntityManager, row: InscriptionEntity): Promise<void> {
    await manager.insert(InscriptionEntity, row)
  }

  /** A steward gave a record its person, or took it back. */
  static async attach(manager: EntityManager, cle: string, personneId: string | null, now: Date) {
    const rows = await manager.findBy(InscriptionEntity, { cleRapprochement: cle })
    const moved = rows.filter((row) => row.personneId !== personneId)
    for (const row of moved)
      await manager.update(InscriptionEntity, row.id, { personneId, version: row.version + 1, modifieLe: now })
    return moved
  }
}
