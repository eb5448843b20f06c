import type { Sort } from '@traitdunion/subgraph'
import { type EntityManager, type FindOptionsOrder, In, IsNull } from 'typeorm'
import { narrow, type Page, SuiviPersonneStore } from '../suivi/suivi.store.js'
import { BesoinEntity, DiagnosticEntity } from './diagnostic.entity.js'
import type { DiagnosticPoleEmploiFiltre } from './diagnostic.input.js'
import { BesoinDiagnostic, DiagnosticPoleEmploi } from './diagnostic.type.js'
import { besoins } from './referentiel.js'

export const triDiagnostic = { etabliLe: 'date', modifieLe: 'timestamptz' } as const
export type TriDiagnostic = keyof typeof triDiagnostic

/** The only file that queries diagnoses and their needs. */
export class DiagnosticStore extends SuiviPersonneStore<DiagnosticEntity, DiagnosticPoleEmploi> {
  protected readonly entity = DiagnosticEntity
  /** The one in force first. */
  protected readonly order: FindOptionsOrder<DiagnosticEntity> = {
    remplaceLe: { direction: 'DESC', nulls: 'FIRST' },
    etabliLe: 'DESC',
    id: 'DESC',
  }

  protected toType({ remplaceLe, ...row }: DiagnosticEntity): DiagnosticPoleEmploi {
    return Object.assign(new DiagnosticPoleEmploi(), row, { enCours: remplaceLe === null })
  }

  findPage({ modifieDepuis, enCours }: DiagnosticPoleEmploiFiltre, sort: Sort<TriDiagnostic>, page: Page) {
    const query = narrow(this.repository.createQueryBuilder('diagnostic'), {}, modifieDepuis)
    if (enCours != null) query.andWhere(`diagnostic.remplaceLe is ${enCours ? '' : 'not'} null`)
    return this.page(query, sort, triDiagnostic, page)
  }

  async findBesoins(diagnosticIds: readonly string[]): Promise<BesoinDiagnostic[]> {
    const rows = await this.scope.dataSource.getRepository(BesoinEntity).find({
      where: { diagnosticId: In([...diagnosticIds]) },
      order: { code: 'ASC' },
    })
    return rows.map((row) => Object.assign(new BesoinDiagnostic(), row, { libelle: besoins.get(row.code) ?? null }))
  }

  /**
   * Those in force, the latest first, locked: a merge of persons may leave two, and a new one replaces both. A file being
   * published goes first.
   */
  static async findCurrentForUpdate(
    manager: EntityManager,
    personneIds: readonly string[],
  ): Promise<DiagnosticEntity[]> {
    await manager.query(
      `/* sql: diagnostic-publish-wait */ select pg_advisory_xact_lock_shared(hashtextextended('publication diagnostic', 0))`,
    )
    return manager.find(DiagnosticEntity, {
      where: { personneId: In([...personneIds]), remplaceLe: IsNull() },
      order: { etabliLe: 'DESC', modifieLe: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    })
  }

  /**
   * Those that came with a record follow it to another person. She has one in force: the one that comes gives way to it.
   */
  static async giveTo(manager: EntityManager, cle: string, personneId: string, at: Date): Promise<void> {
    await manager.query(
      /* sql: diagnostic-give */
      `update diagnostic d set personne_id = $2, version = version + 1, modifie_le = $3,
         remplace_le = case when d.remplace_le is null and exists (
           select 1 from diagnostic o where o.personne_id = $2 and o.remplace_le is null) then $3 else d.remplace_le end
       where d.cle_rapprochement = $1 and d.personne_id <> $2`,
      [cle, personneId, at],
    )
  }

  static async insert(
    manager: EntityManager,
    row: DiagnosticEntity,
    given: readonly Pick<BesoinEntity, 'code' | 'valeur'>[],
  ): Promise<void> {
    await manager.insert(DiagnosticEntity, row)
    if (given.length > 0)
      await manager.insert(
        BesoinEntity,
        given.map(({ code, valeur }) => ({ diagnosticId: row.id, code, valeur })),
      )
  }
}
