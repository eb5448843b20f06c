import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Commune, CommuneConnection } from './commune.type.js'
import { TerritoireFiltre, TerritoireTri } from './territoire.input.js'
import { type TerritoireSortKey, TerritoireStore } from './territoire.store.js'
import { Territoire, TerritoireConnection } from './territoire.type.js'

@Resolver(() => Territoire)
export class TerritoireResolver {
  @Donnee('PUBLIC')
  @Query(() => Territoire, { nullable: true, description: 'Territoire, par sa clé.' })
  territoire(
    @Arg('id', () => ID, { description: 'Clé du territoire.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Territoire | null> {
    return loaders.territoire.load(id)
  }

  @Donnee('PUBLIC')
  @Query(() => TerritoireConnection, { nullable: true, description: 'Territoires, par pages.' })
  async territoires(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => TerritoireFiltre, { nullable: true, description: 'Filtre.' }) filtre: TerritoireFiltre | null,
    @Arg('tri', () => TerritoireTri, { nullable: true, description: 'Tri ; par nom.' }) tri: TerritoireTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Territoire>> {
    const sort = sortOf<TerritoireSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new TerritoireStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'nom' ? row.nom : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => CommuneConnection, { nullable: true, description: 'Communes du territoire, par nom.' })
  async communes(
    @Root() { id }: Territoire,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Ctx() { loaders }: Contexte,
  ): Promise<Connection<Commune>> {
    const page = pageOf(pageArgs, { key: 'nom', descending: false })
    const rows = await loaders.communesDeTerritoire.load({ parent: id, args: page })
    return toConnection(rows, page, (row) => ({ id: row.id, key: row.nom }))
  }
}
