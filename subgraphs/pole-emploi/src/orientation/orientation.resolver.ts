import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { decideOrientation } from './decide-orientation.js'
import {
  OrientationPoleEmploiDeciderInput,
  OrientationPoleEmploiFiltre,
  OrientationPoleEmploiPayload,
  OrientationPoleEmploiTri,
} from './orientation.input.js'
import { OrientationStore, type TriOrientation } from './orientation.store.js'
import { OrientationPoleEmploi, OrientationPoleEmploiConnection } from './orientation.type.js'

@Resolver(() => OrientationPoleEmploi)
export class OrientationResolver {
  @Donnee('ORIENTATION')
  @Query(() => OrientationPoleEmploi, { nullable: true, description: 'Orientation de France Travail, par sa clé.' })
  orientationPoleEmploi(
    @Arg('id', () => ID, { description: 'Clé de l’orientation.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrientationPoleEmploi | null> {
    return loaders.orientation.load(id)
  }

  @Donnee('ORIENTATION')
  @Query(() => OrientationPoleEmploiConnection, {
    nullable: true,
    description: 'Orientations de France Travail, par pages.',
  })
  orientationsPoleEmploi(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => OrientationPoleEmploiFiltre, { nullable: true, description: 'Filtre.' })
    filtre: OrientationPoleEmploiFiltre | null,
    @Arg('tri', () => OrientationPoleEmploiTri, { nullable: true, description: 'Tri ; par décision la plus récente.' })
    tri: OrientationPoleEmploiTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<OrientationPoleEmploi>> {
    const sort = sortOf<TriOrientation>(tri, { key: 'decideeLe', descending: true })
    return listOf(pageArgs, sort, (page) => new OrientationStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('ORIENTATION')
  @Mutation(() => OrientationPoleEmploiPayload, {
    nullable: true,
    description: 'Décide l’orientation d’une personne pour France Travail et clôt la précédente.',
  })
  async orientationPoleEmploiDecider(
    @Arg('input', () => OrientationPoleEmploiDeciderInput, { description: 'Décision.' })
    input: OrientationPoleEmploiDeciderInput,
    @Ctx() contexte: Contexte,
  ): Promise<OrientationPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await decideOrientation(input, contexte), contexte.loaders.orientation)
    return { orientation: objet, erreurs }
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne orientée.' })
  personne(@Root() { personneId }: OrientationPoleEmploi, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonneOrientationsResolver {
  @Donnee('ORIENTATION')
  @FieldResolver(() => [OrientationPoleEmploi], {
    nullable: true,
    description: 'Orientations décidées par France Travail, la plus récente d’abord.',
  })
  orientationsPoleEmploi(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<OrientationPoleEmploi[]> {
    return loaders.orientationsDePersonne.load(id)
  }
}
