import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { In } from 'typeorm'
import { beginsWith, searchable } from '../recherche/searchable.js'
import { TerritoireEntity } from './territoire.entity.js'
import type { TerritoireFiltre } from './territoire.input.js'
import { Territoire } from './territoire.type.js'

export type TerritoireSortKey = 'nom' | 'modifieLe'

const toType = (entity: TerritoireEntity): Territoire => Object.assign(new Territoire(), entity)

/** The only file that reads territories. */
export class TerritoireStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(TerritoireEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Territoire[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  /** Territories of each commune, by nature then name. */
  async findByCommunes(codes: readonly string[]): Promise<(Territoire & { readonly commune: string })[]> {
    const rows: (TerritoireEntity & { commune: string })[] = await this.scope.dataSource.query(
      /* sql: territoires-of-communes */
      `select ct.commune_code as commune, t.id, t.nature, t.code, t.nom, t.source, t.millesime,
         t.modifie_le as "modifieLe"
       from commune_territoire ct join territoire t on t.id = ct.territoire_id
       where ct.commune_code = any($1)
       order by t.nature, t.nom, t.id`,
      [codes],
    )
    return rows.map((row) => Object.assign(toType(row), { commune: row.commune }))
  }

  async findPage(
    filtre: TerritoireFiltre,
    { key, descending }: Sort<TerritoireSortKey>,
    page: Page,
  ): Promise<Territoire[]> {
    const query = this.repository.createQueryBuilder('territoire')
    if (filtre.nature) query.andWhere('territoire.nature = :nature', { nature: filtre.nature })
    if (filtre.code) query.andWhere('territoire.code = :code', { code: filtre.code })
    if (filtre.nom && searchable(filtre.nom))
      query.andWhere('territoire.nomRecherche like :nom', { nom: beginsWith(filtre.nom) })
    if (filtre.commune)
      query.andWhere(
        'territoire.id in (select ct.territoire_id from commune_territoire ct where ct.commune_code = :commune)',
        { commune: filtre.commune },
      )
    if (filtre.modifieDepuis) query.andWhere('territoire.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    const type = key === 'nom' ? 'text' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }
}
