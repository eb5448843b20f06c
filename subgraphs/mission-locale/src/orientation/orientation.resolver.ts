import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { OrientationMissionLocaleFiltre, OrientationMissionLocaleTri } from './orientation.filtre.js'
import { type OrientationSortKey, OrientationStore } from './orientation.store.js'
import { OrientationMissionLocale, OrientationMissionLocaleConnection } from './orientation.type.js'

@Resolver(() => OrientationMissionLocale)
export class OrientationResolver {
  @Donnee('ORIENTATION')
  @Query(() => OrientationMissionLocale, {
    nullable: true,
    description: 'Orientation de la mission locale, par sa clé.',
  })
  orientationMissionLocale(
    @Arg('id', () => ID, { description: 'Clé de l’orientation.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrientationMissionLocale | null> {
    return loaders.orientation.load(id)
  }

  @Donnee('ORIENTATION')
  @Query(() => OrientationMissionLocaleConnection, {
    nullable: true,
    description: 'Orientations de la mission locale, par pages.',
  })
  async orientationsMissionLocale(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => OrientationMissionLocaleFiltre, { nullable: true, description: 'Filtre.' })
    filtre: OrientationMissionLocaleFiltre | null,
    @Arg('tri', () => OrientationMissionLocaleTri, {
      nullable: true,
      description: 'Tri ; par décision la plus récente.',
    })
    tri: OrientationMissionLocaleTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<OrientationMissionLocale>> {
    const sort = sortOf<OrientationSortKey>(tri, { key: 'decideeLe', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new OrientationStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'decideeLe' ? String(row.decideeLe) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Jeune orienté.' })
  personne(@Root() { personneId }: OrientationMissionLocale, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonneOrientationResolver {
  @Donnee('ORIENTATION')
  @FieldResolver(() => [OrientationMissionLocale], {
    nullable: true,
    description: 'Orientations décidées par la mission locale, la plus récente d’abord.',
  })
  orientationsMissionLocale(
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrientationMissionLocale[]> {
    return loaders.orientationsDePersonne.load(id)
  }
}
