import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { In } from 'typeorm'
import { FoyerEntity } from '../foyer/foyer.entity.js'
import { DossierRsaEntity, EtatConstateEntity, SuspensionRsaEntity } from './dossier-rsa.entity.js'
import type { DossierRsaFiltre } from './dossier-rsa.input.js'
import { toDossier, toEtat, toSuspension } from './dossier-rsa.mapping.js'
import type { DossierRsa } from './dossier-rsa.type.js'
import type { EtatDroitRsaConstate, SuspensionRsa } from './droit-rsa.type.js'

export type DossierRsaSortKey = 'dateDemande' | 'etatDepuis' | 'modifieLe'

const SORT_TYPES = { dateDemande: 'date', etatDepuis: 'date', modifieLe: 'timestamptz' } as const

const SOUMIS = 'exists (select 1 from droits_et_devoirs d where d.dossier_id = dossier.id and d.soumis)'

export class DossierRsaStore {
  constructor(private readonly scope: Scope) {}

  async findByIds(ids: readonly string[]): Promise<DossierRsa[]> {
    return (await this.dossiers.findBy({ id: In([...ids]) })).map(toDossier)
  }

  async findByFoyers(foyerIds: readonly string[]): Promise<DossierRsa[]> {
    const rows = await this.dossiers.find({
      where: { foyerId: In([...foyerIds]) },
      order: { dateDemande: 'DESC', id: 'DESC' },
    })
    return rows.map(toDossier)
  }

  async findSuspensions(dossierIds: readonly string[]): Promise<SuspensionRsa[]> {
    const rows = await this.scope.dataSource.getRepository(SuspensionRsaEntity).find({
      where: { dossierId: In([...dossierIds]) },
      order: { jusqua: { direction: 'DESC', nulls: 'FIRST' }, depuis: 'DESC', id: 'ASC' },
    })
    return rows.map(toSuspension)
  }

  async findEtats(dossierIds: readonly string[]): Promise<EtatDroitRsaConstate[]> {
    const rows = await this.scope.dataSource.getRepository(EtatConstateEntity).find({
      where: { dossierId: In([...dossierIds]) },
      order: { jusqua: { direction: 'DESC', nulls: 'FIRST' }, constateLe: 'DESC', id: 'ASC' },
    })
    return rows.map(toEtat)
  }

  async findPage(
    { etat, soumisDroitsEtDevoirs, commune, numorg, modifieDepuis }: DossierRsaFiltre,
    { key, descending }: Sort<DossierRsaSortKey>,
    page: Page,
  ): Promise<DossierRsa[]> {
    const query = this.dossiers.createQueryBuilder('dossier')
    if (etat) query.andWhere('dossier.etat = :etat', { etat })
    if (numorg) query.andWhere('dossier.numorg = :numorg', { numorg })
    if (soumisDroitsEtDevoirs != null) query.andWhere(soumisDroitsEtDevoirs ? SOUMIS : `not ${SOUMIS}`)
    if (commune)
      query.innerJoin(FoyerEntity, 'foyer', 'foyer.id = dossier.foyerId and foyer.commune = :commune', { commune })
    if (modifieDepuis) query.andWhere('dossier.modifieLe >= :modifieDepuis', { modifieDepuis })
    const rows = await keysetPage(query, { property: key, type: SORT_TYPES[key], descending, page })
    return rows.map(toDossier)
  }

  private get dossiers() {
    return this.scope.dataSource.getRepository(DossierRsaEntity)
  }
}
