import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { CommuneFiltre, CommuneTri } from './commune.input.js'
import { type CommuneSortKey, CommuneStore } from './commune.store.js'
import { Commune, CommuneConnection } from './commune.type.js'
import { NatureTerritoire } from './territoire.enum.js'
import { Territoire } from './territoire.type.js'

@Resolver(() => Commune)
export class CommuneResolver {
  @Donnee('PUBLIC')
  @Query(() => Commune, { nullable: true, description: 'Commune, par son code.' })
  commune(
    @Arg('code', () => String, { description: 'Code officiel géographique.' }) code: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<Commune | null> {
    return loaders.commune.load(code)
  }

  @Donnee('PUBLIC')
  @Query(() => CommuneConnection, { nullable: true, description: 'Communes connues du hub, par pages.' })
  async communes(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => CommuneFiltre, { nullable: true, description: 'Filtre.' }) filtre: CommuneFiltre | null,
    @Arg('tri', () => CommuneTri, { nullable: true, description: 'Tri ; par nom.' }) tri: CommuneTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<Commune>> {
    const sort = sortOf<CommuneSortKey>(tri, { key: 'nom', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new CommuneStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'nom' ? row.nom : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => [Territoire], {
    nullable: true,
    description: 'Territoires dont la commune fait partie, par découpage puis nom.',
  })
  async territoires(
    @Root() { code }: Commune,
    @Arg('nature', () => NatureTerritoire, { nullable: true, description: 'Découpage ; tous par défaut.' })
    nature: NatureTerritoire | null,
    @Ctx() { loaders }: Contexte,
  ): Promise<Territoire[]> {
    const territoires = await loaders.territoiresDeCommune.load(code)
    return nature ? territoires.filter((one) => one.nature === nature) : territoires
  }

  @Donnee('PUBLIC')
  @FieldResolver(() => Territoire, { nullable: true, description: 'EPCI dont la commune fait partie.' })
  async epci(@Root() { code }: Commune, @Ctx() { loaders }: Contexte): Promise<Territoire | null> {
    return (await loaders.territoiresDeCommune.load(code)).find(({ nature }) => nature === 'EPCI') ?? null
  }
}
