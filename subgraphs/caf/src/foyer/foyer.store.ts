import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { In } from 'typeorm'
import { FoyerEntity } from './foyer.entity.js'
import type { FoyerFiltre } from './foyer.input.js'
import { AdresseFoyer, Foyer } from './foyer.type.js'
import { MembreFoyerEntity } from './membre-foyer.entity.js'
import { MembreFoyer } from './membre-foyer.type.js'

const SORT_TYPES = { situationFamilialeDepuis: 'date', modifieLe: 'timestamptz' } as const

export type FoyerSortKey = keyof typeof SORT_TYPES

const toAdresse = ({ adresse, commune }: FoyerEntity): AdresseFoyer | null =>
  adresse &&
  Object.assign(new AdresseFoyer(), {
    depuis: adresse.depuis ?? null,
    lignes: adresse.lignes,
    codePostal: adresse.codePostal ?? null,
    nomCommune: adresse.commune ?? null,
    pays: adresse.pays ?? null,
    typeCodeSource: adresse.type ?? null,
    etatCodeSource: adresse.etat ?? null,
    codeCommune: commune,
  })

const toFoyer = (row: FoyerEntity): Foyer =>
  Object.assign(new Foyer(), {
    ...row,
    situationFamilialeCodeSource: row.situationFamilialeCode,
    adresse: toAdresse(row),
  })

const toMembre = ({ aCharge, responsable, ...row }: MembreFoyerEntity): MembreFoyer =>
  Object.assign(new MembreFoyer(), { ...row, aChargeRsa: aCharge, responsableDossier: responsable })

export class FoyerStore {
  constructor(private readonly scope: Scope) {}

  async findByIds(ids: readonly string[]): Promise<Foyer[]> {
    return (await this.scope.dataSource.getRepository(FoyerEntity).findBy({ id: In([...ids]) })).map(toFoyer)
  }

  async findPage(
    { commune, numorg, situationFamiliale, modifieDepuis }: FoyerFiltre,
    { key, descending }: Sort<FoyerSortKey>,
    page: Page,
  ): Promise<Foyer[]> {
    const query = this.scope.dataSource.getRepository(FoyerEntity).createQueryBuilder('foyer')
    for (const [property, value] of Object.entries({ commune, numorg, situationFamiliale }))
      if (value) query.andWhere(`foyer.${property} = :${property}`, { [property]: value })
    if (modifieDepuis) query.andWhere('foyer.modifieLe >= :modifieDepuis', { modifieDepuis })
    return (await keysetPage(query, { property: key, type: SORT_TYPES[key], descending, page })).map(toFoyer)
  }

  async findMembres(foyerIds: readonly string[]): Promise<MembreFoyer[]> {
    const rows = await this.membres.find({
      where: { foyerId: In([...foyerIds]) },
      order: { jusqua: { direction: 'DESC', nulls: 'FIRST' }, depuis: 'ASC', id: 'ASC' },
    })
    return rows.map(toMembre)
  }

  /** Memberships of persons: the present one first, then the one in which the person counts by herself. */
  async findMembresOfPersonnes(personneIds: readonly string[]): Promise<(MembreFoyer & { personneId: string })[]> {
    const rows = await this.membres
      .createQueryBuilder('membre')
      .where('membre.personneId in (:...ids)', { ids: personneIds })
      .addSelect(`(membre.role in ('DEMANDEUR', 'CONJOINT'))`, 'adulte')
      .orderBy('membre.jusqua', 'DESC', 'NULLS FIRST')
      .addOrderBy('adulte', 'DESC')
      .addOrderBy('membre.depuis', 'DESC')
      .addOrderBy('membre.id', 'ASC')
      .getMany()
    return rows.map(toMembre) as (MembreFoyer & { personneId: string })[]
  }

  private get membres() {
    return this.scope.dataSource.getRepository(MembreFoyerEntity)
  }
}
