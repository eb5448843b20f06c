import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { OrientationDepartement } from '../orientation/orientation.type.js'
import { Personne } from '../personne/personne.type.js'
import { ReorientationDepartementFiltre, ReorientationDepartementTri } from './reorientation.input.js'
import { type ReorientationSortKey, ReorientationStore } from './reorientation.store.js'
import { ReorientationDepartement, ReorientationDepartementConnection } from './reorientation.type.js'

@Resolver(() => ReorientationDepartement)
export class ReorientationResolver {
  @Donnee('ORIENTATION')
  @Query(() => ReorientationDepartement, { nullable: true, description: 'Demande de réorientation, par sa clé.' })
  reorientationDepartement(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ReorientationDepartement | null> {
    return loaders.reorientation.load(id)
  }

  @Donnee('ORIENTATION')
  @Query(() => ReorientationDepartementConnection, {
    nullable: true,
    description: 'Demandes de réorientation, par pages.',
  })
  reorientationsDepartement(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ReorientationDepartementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ReorientationDepartementFiltre | null,
    @Arg('tri', () => ReorientationDepartementTri, {
      nullable: true,
      description: 'Tri ; par demande la plus récente.',
    })
    tri: ReorientationDepartementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ReorientationDepartement>> {
    const store = new ReorientationStore(contexte)
    return pagedList<ReorientationSortKey, ReorientationDepartement>(
      pageArgs,
      tri,
      { key: 'demandeeLe', descending: true },
      (sort, page) =>
        store.findPage(
          {
            egal: { etat: filtre?.etat, organismeSouhaite: filtre?.organismeSouhaite },
            modifieDepuis: filtre?.modifieDepuis,
          },
          sort,
          page,
        ),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne concernée.' })
  personne(@Root() { personneId }: ReorientationDepartement, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @FieldResolver(() => OrientationDepartement, {
    nullable: true,
    description: 'Orientation en cours lors de la demande.',
  })
  @Donnee('ORIENTATION')
  orientation(
    @Root() { orientationId }: ReorientationDepartement,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrientationDepartement | null> {
    return loaders.orientation.load(orientationId)
  }

  @FieldResolver(() => OrientationDepartement, {
    nullable: true,
    description: 'Orientation qui la remplace, si la demande est acceptée.',
  })
  @Donnee('ORIENTATION')
  orientationDecidee(
    @Root() { orientationDecideeId }: ReorientationDepartement,
    @Ctx() { loaders }: Contexte,
  ): Promise<OrientationDepartement | null> | null {
    return orientationDecideeId ? loaders.orientation.load(orientationDecideeId) : null
  }
}

@Resolver(() => Personne)
export class PersonneReorientationsResolver {
  @Donnee('ORIENTATION')
  @FieldResolver(() => [ReorientationDepartement], {
    nullable: true,
    description: 'Demandes de réorientation, la plus récente d’abord.',
  })
  reorientationsDepartement(
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<ReorientationDepartement[]> {
    return loaders.reorientationsDePersonne.load(id)
  }
}
