import type { Sort } from '@traitdunion/subgraph'
import { type EntityManager, type FindOptionsOrder, In } from 'typeorm'
import { narrow, type Page, SuiviPersonneStore } from '../suivi/suivi.store.js'
import { ConventionPmsmpEntity } from './pmsmp.entity.js'
import type { ConventionPmsmpFiltre } from './pmsmp.input.js'
import { ConventionPmsmp, SignaturePmsmp } from './pmsmp.type.js'

export const triPmsmp = { debut: 'date', modifieLe: 'timestamptz' } as const
export type TriPmsmp = keyof typeof triPmsmp

/** The only file that queries conventions. */
export class PmsmpStore extends SuiviPersonneStore<ConventionPmsmpEntity, ConventionPmsmp> {
  protected readonly entity = ConventionPmsmpEntity
  protected readonly order: FindOptionsOrder<ConventionPmsmpEntity> = { debut: 'DESC', id: 'DESC' }

  protected toType({ signataires, signatures: given, ...row }: ConventionPmsmpEntity): ConventionPmsmp {
    const signatures = signataires.map((signataire) =>
      Object.assign(new SignaturePmsmp(), {
        signataire,
        signeeLe: given.find((signature) => signature.signataire === signataire)?.signeeLe ?? null,
      }),
    )
    return Object.assign(new ConventionPmsmp(), row, { signatures })
  }

  findPage(filtre: ConventionPmsmpFiltre, sort: Sort<TriPmsmp>, page: Page) {
    const { statut, siret, codeRome, modifieDepuis } = filtre
    const query = narrow(this.repository.createQueryBuilder('convention'), { statut, siret, codeRome }, modifieDepuis)
    return this.page(query, sort, triPmsmp, page)
  }

  static findOf(manager: EntityManager, personneIds: readonly string[]): Promise<ConventionPmsmpEntity[]> {
    return manager.findBy(ConventionPmsmpEntity, { personneId: In([...personneIds]) })
  }

  /** Conventions whose first day is behind without the prescriber's acceptance: nothing has begun under them. */
  static lapse = async (
    manager: EntityManager,
    today: string,
    personneIds: readonly string[] | null = null,
  ): Promise<void> => {
    await manager.query(
      /* sql: pmsmp-lapse */
      `update convention_pmsmp set statut = 'CADUQUE', version = version + 1, modifie_le = now()
       where statut in ('A_SIGNER', 'PARTIELLEMENT_SIGNEE', 'EN_EXAMEN', 'ACCEPTEE_CONSEILLER') and debut < $1
         and ($2::uuid[] is null or personne_id = any($2))`,
      [today, personneIds],
    )
  }

  static async insert(manager: EntityManager, row: ConventionPmsmpEntity): Promise<void> {
    await manager.insert(ConventionPmsmpEntity, row)
  }
}
