import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { CertificationFiltre, CertificationTri } from './certification.filtre.js'
import { type CertificationSortKey, CertificationStore } from './certification.store.js'
import { Certification, CertificationConnection } from './certification.type.js'

@Resolver(() => Certification)
export class CertificationResolver {
  @Donnee('PUBLIC')
  @Query(() => Certification, { nullable: true, description: 'Certification, par sa clé.' })
  certification(
    @Arg('id', () => ID, { description: 'Clé de la certification.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Certification | null> {
    return loaders.certification.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => CertificationConnection, { nullable: true, description: 'Certifications, par pages.' })
  async certifications(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => CertificationFiltre, { nullable: true, description: 'Filtre.' })
    filtre: CertificationFiltre | null,
    @Arg('tri', () => CertificationTri, { nullable: true, description: 'Tri ; par code principal.' })
    tri: CertificationTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Certification>> {
    const sort = sortOf<CertificationSortKey>(tri, { key: 'code', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new CertificationStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'code' ? String(row.code) : row.modifieLe.toISOString(),
    }))
  }
}
