import { type DataSource, In, IsNull, MoreThan } from 'typeorm'
import { ServiceEntity } from '../service/service.entity.js'
import { StructureEntity } from '../structure/structure.entity.js'
import { toServiceDataInclusion, toStructureDataInclusion } from './ecriture.js'

const PAR_PAGE = 500

/**
 * What is offered, in the order of its identifiers. Page after page: no transaction is held open while a slow reader
 * takes its time.
 */
export class OffreExporteeStore {
  constructor(private readonly dataSource: DataSource) {}

  async *structures(source?: string): AsyncGenerator<object> {
    for await (const page of this.pagesOf(StructureEntity, source)) yield* page.map(toStructureDataInclusion)
  }

  async *services(source?: string): AsyncGenerator<object> {
    for await (const page of this.pagesOf(ServiceEntity, source)) {
      const structures = await this.dataSource.getRepository(StructureEntity).find({
        select: { id: true, identifiantSource: true },
        where: { id: In([...new Set(page.map(({ structureId }) => structureId))]) },
      })
      const identifiants = new Map(structures.map(({ id, identifiantSource }) => [id, identifiantSource]))
      yield* page.map((service) => toServiceDataInclusion(service, identifiants.get(service.structureId) as string))
    }
  }

  private async *pagesOf<Offre extends StructureEntity | ServiceEntity>(
    entity: new () => Offre,
    source?: string,
  ): AsyncGenerator<Offre[]> {
    let apres = ''
    for (;;) {
      const page = (await this.dataSource.getRepository<StructureEntity | ServiceEntity>(entity).find({
        where: { identifiantSource: MoreThan(apres), retireLe: IsNull(), ...(source ? { source } : {}) },
        order: { identifiantSource: 'ASC' },
        take: PAR_PAGE,
      })) as Offre[]
      if (page.length > 0) yield page
      if (page.length < PAR_PAGE) return
      apres = page.at(-1)?.identifiantSource as string
    }
  }
}
