import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'

import { Territoire } from '../reference/territoire.type.js'
import { ComiteLocalFiltre, ComiteLocalTri } from './comite.input.js'
import { type ComiteSortKey, ComiteStore } from './comite.store.js'
import { ComiteLocal, ComiteLocalConnection } from './comite.type.js'

@Resolver(() => ComiteLocal)
export class ComiteResolver {
  @Donnee('PUBLIC')
  @Query(() => ComiteLocal, { nullable: true, description: 'Comité local, par sa clé.' })
  comiteLocal(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ComiteLocal | null> {
    return loaders.comite.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => ComiteLocalConnection, { nullable: true, description: 'Comités locaux, par pages.' })
  comitesLocaux(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ComiteLocalFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ComiteLocalFiltre | null,
    @Arg('tri', () => ComiteLocalTri, { nullable: true, description: 'Tri ; par nom.' }) tri: ComiteLocalTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ComiteLocal>> {
    const store = new ComiteStore(contexte)
    return pagedList<ComiteSortKey, ComiteLocal>(pageArgs, tri, { key: 'nom', descending: false }, (sort, page) =>
      store.findPage(
        { egal: { territoireId: filtre?.territoireId }, modifieDepuis: filtre?.modifieDepuis },
        sort,
        page,
      ),
    )
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Territoire, { nullable: true, description: 'Territoire du comité.' })
  territoire(@Root() { territoireId }: ComiteLocal): Territoire | null {
    return Territoire.withKey(territoireId)
  }
}
