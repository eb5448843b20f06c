import { isCodeCommune, keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import { beginsWith, searchable } from '../recherche/searchable.js'
import { PersonneEntity } from './personne.entity.js'
import type { PersonneFiltre } from './personne.input.js'
import { Personne } from './personne.type.js'

export type PersonneSortKey = 'nom' | 'dateNaissance' | 'modifieLe'

const SORTS = {
  nom: { property: 'nom', type: 'text' },
  dateNaissance: { property: 'dateNaissanceTri', type: 'date' },
  modifieLe: { property: 'modifieLe', type: 'timestamptz' },
} as const

const toType = ({ communeNaissance, ...entity }: PersonneEntity): Personne => {
  const isCode = communeNaissance !== null && isCodeCommune(communeNaissance)
  return Object.assign(new Personne(), {
    ...entity,
    codeCommuneNaissance: isCode ? communeNaissance : null,
    libelleCommuneNaissance: isCode ? null : communeNaissance,
  })
}

/** The only file that queries persons. */
export class PersonneStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(PersonneEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Personne[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  /** Persons who were merged into another are not listed: the other stands for them. */
  async findPage(filtre: PersonneFiltre, { key, descending }: Sort<PersonneSortKey>, page: Page): Promise<Personne[]> {
    const query = this.repository
      .createQueryBuilder('personne')
      .where('not exists (select 1 from personne_alias a where a.alias = personne.id)')
    if (filtre.nom && searchable(filtre.nom))
      query.andWhere('(personne.nomRecherche like :nom or personne.nomNaissanceRecherche like :nom)', {
        nom: beginsWith(filtre.nom),
      })
    if (filtre.prenom && searchable(filtre.prenom))
      query.andWhere('personne.prenomsRecherche like :prenom', { prenom: beginsWith(filtre.prenom) })
    if (filtre.dateNaissance) query.andWhere('personne.dateNaissance = :naissance', { naissance: filtre.dateNaissance })
    if (filtre.modifieDepuis) query.andWhere('personne.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { ...SORTS[key], descending, page })).map(toType)
  }

  static async exists(manager: EntityManager, id: string): Promise<boolean> {
    return manager.existsBy(PersonneEntity, { id })
  }

  /** Writes an identity, unless it is already the one held: what did not change was not modified. */
  static async record(manager: EntityManager, row: Omit<PersonneEntity, 'dateNaissanceTri'>): Promise<void> {
    await manager.query(
      /* sql: personne-record */
      `insert into personne as p (id, nom, nom_naissance, prenoms, date_naissance, commune_naissance, sexe,
         statut_appariement, nom_recherche, nom_naissance_recherche, prenoms_recherche, modifie_le)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (id) do update set nom = $2, nom_naissance = $3, prenoms = $4, date_naissance = $5,
         commune_naissance = $6, sexe = $7, statut_appariement = $8, nom_recherche = $9,
         nom_naissance_recherche = $10, prenoms_recherche = $11, modifie_le = $12
       where (p.nom, p.nom_naissance, p.prenoms, p.date_naissance, p.commune_naissance, p.sexe, p.statut_appariement)
         is distinct from ($2, $3, $4::text[], $5::date, $6, $7, $8)`,
      [
        row.id,
        row.nom,
        row.nomNaissance,
        row.prenoms,
        row.dateNaissance,
        row.communeNaissance,
        row.sexe,
        row.statutAppariement,
        row.nomRecherche,
        row.nomNaissanceRecherche,
        row.prenomsRecherche,
        row.modifieLe,
      ],
    )
  }

  /** A merge or a split changes what the hub says of these persons, so who follows by date sees them again. */
  static async touch(manager: EntityManager, ids: readonly string[], at: Date): Promise<void> {
    await manager.update(PersonneEntity, { id: In([...ids]) }, { modifieLe: at })
  }
}
