import type { SourceDonnee } from '@traitdunion/parcours'
import { checkCursor, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { EvenementEntity } from './evenement.entity.js'
import { EvenementParcours, type EvenementParcoursFiltre } from './evenement.type.js'

export type EvenementSortKey = 'date' | 'modifieLe'

export interface EvenementsDemandes {
  readonly filtre: EvenementParcoursFiltre
  readonly page: Page
}

const toType = ({ survenuLe, ...entity }: EvenementEntity): EvenementParcours =>
  Object.assign(new EvenementParcours(), { ...entity, date: survenuLe })

/** The only file that queries the index of events. */
export class EvenementStore {
  constructor(private readonly scope: Scope) {}

  async findByIds(ids: readonly string[]): Promise<EvenementParcours[]> {
    return (await this.scope.dataSource.getRepository(EvenementEntity).findBy({ id: In([...ids]) })).map(toType)
  }

  async findPage(
    { nature, source, depuis, modifieDepuis }: EvenementParcoursFiltre,
    { key, descending }: Sort<EvenementSortKey>,
    page: Page,
  ): Promise<EvenementParcours[]> {
    const query = this.scope.dataSource.getRepository(EvenementEntity).createQueryBuilder('evenement')
    if (nature) query.andWhere('evenement.nature = :nature', { nature })
    if (source) query.andWhere('evenement.source = :source', { source })
    if (depuis) query.andWhere('evenement.survenuLe >= :depuis', { depuis })
    if (modifieDepuis) query.andWhere('evenement.modifieLe >= :modifieDepuis', { modifieDepuis })
    const property = key === 'date' ? 'survenuLe' : key
    return (await keysetPage(query, { property, type: 'timestamptz', descending, page })).map(toType)
  }

  /**
   * The same page of each person's events, newest first, merges followed, one beyond the page.
   * @throws GraphQLError `CURSEUR_INVALIDE`
   */
  async pagesOf(
    personneIds: readonly string[],
    { filtre, page }: EvenementsDemandes,
  ): Promise<ReadonlyMap<string, EvenementParcours[]>> {
    const { after, limit } = page
    checkCursor(page, 'timestamptz')
    const { personnes, dataSource } = this.scope
    const noms = personneIds.flatMap((id) => personnes.namesOf([id]).map((nom) => ({ personne: id, nom })))
    const rows: (EvenementEntity & { personne: string })[] = await dataSource.query(
      /* sql: evenements-pages */
      `select p.personne, e.id, e.personne_id as "personneId", e.nature, e.source, e.survenu_le as "survenuLe",
         e.objet_type as "objetType", e.objet_id as "objetId", e.recu_le as "modifieLe"
       from (select personne, array_agg(nom) as noms
             from unnest($1::uuid[], $2::uuid[]) as n(personne, nom) group by personne) p
       cross join lateral (
         select * from evenement_parcours e
         where e.personne_id = any(p.noms)
           and ($3::text is null or e.nature = $3)
           and ($4::text is null or e.source = $4)
           and ($5::timestamptz is null or e.survenu_le >= $5)
           and ($6::timestamptz is null or (e.survenu_le, e.id) < ($6, $7::uuid))
           and ($9::timestamptz is null or e.recu_le >= $9)
         order by e.survenu_le desc, e.id desc
         limit $8
       ) e
       order by e.survenu_le desc, e.id desc`,
      [
        noms.map(({ personne }) => personne),
        noms.map(({ nom }) => nom),
        filtre.nature ?? null,
        filtre.source ?? null,
        filtre.depuis ?? null,
        after?.key ?? null,
        after?.id ?? null,
        limit + 1,
        filtre.modifieDepuis ?? null,
      ],
    )
    const pages = new Map<string, EvenementParcours[]>(personneIds.map((id) => [id, []]))
    for (const { personne, ...row } of rows) pages.get(personne)?.push(toType(row))
    return pages
  }

  /** Records events once each: one received again changes nothing. */
  static async receive(
    manager: EntityManager,
    source: SourceDonnee,
    evenements: readonly Omit<EvenementEntity, 'source' | 'modifieLe'>[],
  ): Promise<void> {
    await manager.query(
      /* sql: evenements-receive */
      `insert into evenement_parcours (id, personne_id, nature, source, survenu_le, objet_type, objet_id)
       select r.id, r.personne_id, r.nature, $1, r.survenu_le, r.objet_type, r.objet_id
       from jsonb_to_recordset($2::jsonb) as r(id uuid, personne_id uuid, nature text, survenu_le timestamptz(3),
         objet_type text, objet_id uuid)
       order by r.id
       on conflict (id) do nothing`,
      [
        source,
        JSON.stringify(
          evenements.map(({ id, personneId, nature, survenuLe, objetType, objetId }) => ({
            id,
            personne_id: personneId,
            nature,
            survenu_le: survenuLe,
            objet_type: objetType,
            objet_id: objetId,
          })),
        ),
      ],
    )
  }
}
