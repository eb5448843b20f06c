import { randomUUID } from 'node:crypto'
import { keysetPage, type Page, type Scope, type Sort } from '@traitdunion/subgraph'
import { type EntityManager, In } from 'typeorm'
import type { CertificationDepot } from '../formation/formation.input.js'
import { FormationCertificationEntity } from '../formation/formation-certification.entity.js'
import { CertificationEntity } from './certification.entity.js'
import type { CertificationFiltre } from './certification.filtre.js'
import { codesOf, principalCodeOf } from './certification.rules.js'
import { Certification } from './certification.type.js'

const sortTypes = { code: 'text', modifieLe: 'timestamptz' } as const

export type CertificationSortKey = keyof typeof sortTypes

const toType = (entity: CertificationEntity): Certification => Object.assign(new Certification(), entity)

/** The only file that queries certifications. */
export class CertificationStore {
  constructor(private readonly scope: Scope) {}

  private get repository() {
    return this.scope.dataSource.getRepository(CertificationEntity)
  }

  async findByIds(ids: readonly string[]): Promise<Certification[]> {
    return (await this.repository.findBy({ id: In([...ids]) })).map(toType)
  }

  async findByFormations(formationIds: readonly string[]): Promise<(Certification & { formationId: string })[]> {
    const links = await this.scope.dataSource
      .getRepository(FormationCertificationEntity)
      .findBy({ formationId: In([...formationIds]) })
    const found = await this.findByIds([...new Set(links.map(({ certificationId }) => certificationId))])
    const byId = new Map(found.map((certification) => [certification.id, certification]))
    return links
      .map(({ formationId, certificationId }) =>
        Object.assign(new Certification(), byId.get(certificationId), { formationId }),
      )
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  }

  async findPage(
    filtre: CertificationFiltre,
    { key, descending }: Sort<CertificationSortKey>,
    page: Page,
  ): Promise<Certification[]> {
    const query = this.repository.createQueryBuilder('certification')
    if (filtre.code) query.andWhere('certification.code = :code', { code: filtre.code })
    if (filtre.codeRncp) query.andWhere('certification.codeRncp = :codeRncp', { codeRncp: filtre.codeRncp })
    if (filtre.codeRs) query.andWhere('certification.codeRs = :codeRs', { codeRs: filtre.codeRs })
    if (filtre.codeCertifInfo)
      query.andWhere('certification.codeCertifInfo = :codeCertifInfo', { codeCertifInfo: filtre.codeCertifInfo })
    if (filtre.codeCpf) query.andWhere('certification.codeCpf = :codeCpf', { codeCpf: filtre.codeCpf })
    if (filtre.modifieDepuis) query.andWhere('certification.modifieLe >= :depuis', { depuis: filtre.modifieDepuis })
    return (await keysetPage(query, { property: key, type: sortTypes[key], descending, page })).map(toType)
  }

  /** Finds or creates each certification, in one order for all so that two deposits do not wait for each other. */
  static async upsertAll(manager: EntityManager, depots: readonly CertificationDepot[], at: Date): Promise<string[]> {
    const byCode = new Map(depots.map((depot) => [principalCodeOf(depot), depot]))
    const ids: string[] = []
    for (const [code, depot] of [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await manager.query(/* sql: certification-lock */ 'select pg_advisory_xact_lock(hashtextextended($1, 2))', [code])
      const known = await manager.findOneBy(CertificationEntity, { code })
      const codes = codesOf(depot)
      const id = known?.id ?? randomUUID()
      if (!known) await CertificationStore.insert(manager, { id, code, ...codes, version: 1, modifieLe: at })
      else if (Object.entries(codes).some(([name, value]) => known[name as keyof typeof codes] !== value))
        await CertificationStore.change(manager, known, codes, at)
      ids.push(id)
    }
    return ids
  }

  static async insert(manager: EntityManager, certification: CertificationEntity): Promise<void> {
    await manager.insert(CertificationEntity, certification)
  }

  static async change(
    manager: EntityManager,
    { id, version }: Pick<CertificationEntity, 'id' | 'version'>,
    patch: Partial<CertificationEntity>,
    at: Date,
  ): Promise<void> {
    await manager.update(CertificationEntity, id, { ...patch, version: version + 1, modifieLe: at })
  }
}
