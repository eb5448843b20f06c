import { type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { decideOrientation } from './decide-orientation.js'
import {
  OrientationDeciderInput,
  OrientationDeciderPayload,
  OrientationDepartementFiltre,
  OrientationDepartementTri,
} from './orientation.input.js'
import { type OrientationSortKey, OrientationStore } from './orientation.store.js'
import { OrientationDepartement, OrientationDepartementConnection } from './orientation.type.js'

@Resolver(() => OrientationDepartement)
export class OrientationResolver {
  @Donnee('ORIENTATION')
  @Query(() => OrientationDepartement, { nullable: true, description: 'Orientation du département, par sa clé.' })
  orientationDepartement(
    @Arg('id', () => ID, { description: 'Clé de l’orientation.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrientationDepartement | null> {
    return loaders.orientation.load(id)
  }

  @Donnee('ORIENTATION')
  @Query(() => OrientationDepartementConnection, {
    nullable: true,
    description: 'Orientations du département, par pages.',
  })
  async orientationsDepartement(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => OrientationDepartementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: OrientationDepartementFiltre | null,
    @Arg('tri', () => OrientationDepartementTri, { nullable: true, description: 'Tri ; par décision la plus récente.' })
    tri: OrientationDepartementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<OrientationDepartement>> {
    const sort = sortOf<OrientationSortKey>(tri, { key: 'decideeLe', descending: true })
    const page = pageOf(pageArgs, sort)
    const rows = await new OrientationStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, (row) => ({
      id: row.id,
      key: sort.key === 'decideeLe' ? String(row.decideeLe) : row.modifieLe.toISOString(),
    }))
  }

  @Donnee('ORIENTATION')
  @Mutation(() => OrientationDeciderPayload, {
    nullable: true,
    description: 'Décide l’orientation d’une personne et clôt la précédente.',
  })
  async orientationDecider(
    @Arg('input', () => OrientationDeciderInput, { description: 'Décision.' }) input: OrientationDeciderInput,
    @Ctx() contexte: Contexte,
  ): Promise<OrientationDeciderPayload> {
    const outcome = await decideOrientation(input, contexte)
    return outcome.kind === 'fait'
      ? { orientation: await contexte.loaders.orientation.load(outcome.id), erreurs: [] }
      : { orientation: null, erreurs: outcome.erreurs }
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne orientée.' })
  personne(@Root() { personneId }: OrientationDepartement, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonneOrientationsResolver {
  @Donnee('ORIENTATION')
  @FieldResolver(() => [OrientationDepartement], {
    nullable: true,
    description: 'Orientations décidées par le département, la plus récente d’abord.',
  })
  orientationsDepartement(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<OrientationDepartement[]> {
    return loaders.orientationsDePersonne.load(id)
  }
}
