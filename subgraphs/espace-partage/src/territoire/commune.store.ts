import { checkCursor, isUuid, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { beginsWith, searchable } from '../recherche/searchable.js'
import { CommuneEntity } from './commune.entity.js'
import type { CommuneFiltre } from './commune.input.js'
import { Commune } from './commune.type.js'

export type CommuneSortKey = 'nom' | 'modifieLe'

const toType = (entity: CommuneEntity): Commune => Object.assign(new Commune(), entity)

/** The only file that reads communes. */
export class CommuneStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(CommuneEntity)
  }

  async findByCodes(codes: readonly string[]): Promise<Commune[]> {
    return (await this.repository.findBy({ code: In([...codes]) })).map(toType)
  }

  async findPage(filtre: CommuneFiltre, { key, descending }: Sort<CommuneSortKey>, page: Page): Promise<Commune[]> {
    if (filtre.territoire && !isUuid(filtre.territoire)) return []
    const query = this.repository.createQueryBuilder('commune')
    if (filtre.nom && searchable(filtre.nom))
      query.andWhere('commune.nomRecherche like :nom', { nom: beginsWith(filtre.nom) })
    if (filtre.codePostal)
      query.andWhere('commune.codesPostaux @> array[cast(:codePostal as text)]', { codePostal: filtre.codePostal })
    if (filtre.departement) query.andWhere('commune.departement = :departement', { departement: filtre.departement })
    if (filtre.territoire)
      query.andWhere(
        'commune.code in (select ct.commune_code from commune_territoire ct where ct.territoire_id = :territoire)',
        { territoire: filtre.territoire },
      )
    if (filtre.modifieDepuis) query.andWhere('commune.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    const type = key === 'nom' ? 'text' : 'timestamptz'
    return (await keysetPage(query, { property: key, type, descending, page })).map(toType)
  }

  /** The same page of each territory's communes, by name, one beyond the page. */
  async pagesOfTerritoires(territoireIds: readonly string[], page: Page): Promise<ReadonlyMap<string, Commune[]>> {
    checkCursor(page, 'text')
    const { after, limit } = page
    const rows: (CommuneEntity & { territoire: string })[] = await this.scope.dataSource.query(
      /* sql: communes-of-territoires */
      `select t.id as territoire, c.code, c.id, c.nom, c.codes_postaux as "codesPostaux", c.population, c.departement,
         c.region, c.source, c.millesime, c.modifie_le as "modifieLe"
       from unnest($1::uuid[]) as t(id)
       cross join lateral (
         select c.* from commune_territoire ct join commune c on c.code = ct.commune_code
         where ct.territoire_id = t.id and ($2::text is null or (c.nom, c.id) > ($2::text collate "fr-x-icu", $3::uuid))
         order by c.nom, c.id
         limit $4
       ) c
       order by c.nom, c.id`,
      [territoireIds, after?.key ?? null, after?.id ?? null, limit + 1],
    )
    const pages = new Map<string, Commune[]>(territoireIds.map((id) => [id, []]))
    for (const { territoire, ...row } of rows) pages.get(territoire)?.push(toType(row))
    return pages
  }

  static exists(manager: EntityManager, code: string): Promise<boolean> {
    return manager.existsBy(CommuneEntity, { code })
  }
}
