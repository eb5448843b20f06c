import type { ThemeFrein } from '@traitdunion/parcours'
import type { Scope, Sort } from '@traitdunion/subgraph'
import { type EntityManager, type FindOptionsWhere, In, IsNull } from 'typeorm'
import { type Criteres, changeRow, insertRow, lockRow, RowStore } from '../personne/rows.store.js'
import { DiagnosticEntity, FreinEntity } from './diagnostic.entity.js'
import { tauxCompletude } from './diagnostic.rules.js'
import { DiagnosticDepartement } from './diagnostic.type.js'
import { readReponse, type VoletDsp } from './nomenclature-dsp.js'

export type DiagnosticSortKey = 'etabliLe' | 'modifieLe'

/** Themes that may be read without the barriers themselves: health and sensitive ones are left out. */
const isThemeShown = ({ volet, closLe }: FreinEntity) =>
  closLe === null && (volet === 'GENERAL' || volet === 'LOGEMENT')

const toType = (row: DiagnosticEntity, rowFreins: readonly FreinEntity[]): DiagnosticDepartement => {
  const lues = row.reponses.flatMap((reponse) => readReponse(reponse) ?? [])
  const reponses = (volet: VoletDsp) => lues.filter((lue) => lue.volet === volet)
  const freins = (volet: VoletDsp) => rowFreins.filter((frein) => frein.volet === volet)
  return Object.assign(new DiagnosticDepartement(), row, {
    tauxCompletude: tauxCompletude(row.reponses),
    themes: [...new Set(rowFreins.filter(isThemeShown).map(({ theme }) => theme))],
    reponses: reponses('GENERAL'),
    reponsesSante: reponses('SANTE'),
    reponsesRqth: reponses('RQTH'),
    reponsesLogement: reponses('LOGEMENT'),
    reponsesProjet: reponses('PROJET'),
    reponsesSensibles: reponses('SENSIBLE'),
    freins: freins('GENERAL'),
    freinsSante: freins('SANTE'),
    freinsLogement: freins('LOGEMENT'),
    freinsSensibles: freins('SENSIBLE'),
  })
}

/** The only file that queries diagnoses and their barriers. */
export class DiagnosticStore extends RowStore<DiagnosticEntity, DiagnosticEntity, DiagnosticSortKey> {
  constructor(scope: Scope) {
    super(scope, {
      entity: DiagnosticEntity,
      toType: (row) => row,
      order: { etabliLe: 'DESC', id: 'DESC' },
      sorts: { etabliLe: 'date', modifieLe: 'timestamptz' },
    })
  }

  private async withFreins(rows: readonly DiagnosticEntity[]): Promise<DiagnosticDepartement[]> {
    const freins = rows.length === 0 ? [] : await this.freinsOf(rows.map(({ id }) => id))
    return rows.map((row) =>
      toType(
        row,
        freins.filter(({ diagnosticId }) => diagnosticId === row.id),
      ),
    )
  }

  private freinsOf = (ids: readonly string[]): Promise<FreinEntity[]> =>
    this.scope.dataSource
      .getRepository(FreinEntity)
      .find({ where: { diagnosticId: In([...ids]) }, order: { ouvertLe: 'ASC', id: 'ASC' } })

  readByIds = async (ids: readonly string[]) => this.withFreins(await this.findByIds(ids))

  readByPersonnes = async (ids: readonly string[]) => this.withFreins(await this.findByPersonnes(ids))

  list = async (
    criteres: Criteres,
    sort: Sort<DiagnosticSortKey>,
    page: Parameters<DiagnosticStore['findPage']>[2],
  ): Promise<DiagnosticDepartement[]> => this.withFreins(await this.findPage(criteres, sort, page))

  static lock = (manager: EntityManager, id: string) => lockRow(manager, DiagnosticEntity, id)

  static insert = async (manager: EntityManager, row: DiagnosticEntity, freins: readonly FreinEntity[]) => {
    await insertRow(manager, DiagnosticEntity, row)
    for (const frein of freins) await insertRow(manager, FreinEntity, frein)
  }

  static addFrein = async (manager: EntityManager, row: DiagnosticEntity, frein: FreinEntity, at: Date) => {
    await insertRow(manager, FreinEntity, frein)
    await changeRow(manager, DiagnosticEntity, row, {}, at)
  }

  static findFrein = (manager: EntityManager, where: FindOptionsWhere<FreinEntity>): Promise<FreinEntity | null> =>
    manager.findOneBy(FreinEntity, where)

  /** An open barrier that was given by this theme alone. */
  static findOpenTheme = (manager: EntityManager, diagnosticId: string, theme: ThemeFrein) =>
    manager.findOneBy(FreinEntity, { diagnosticId, theme, codeSource: IsNull(), closLe: IsNull() })

  static closeFrein = async (
    manager: EntityManager,
    row: DiagnosticEntity,
    freinId: string,
    closLe: string,
    at: Date,
  ): Promise<void> => {
    await manager.update(FreinEntity, freinId, { closLe })
    await changeRow(manager, DiagnosticEntity, row, {}, at)
  }
}
