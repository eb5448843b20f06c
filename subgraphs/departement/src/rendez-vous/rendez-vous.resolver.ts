import { type Connection, Donnee, PageArgs } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { pagedList } from '../liste/paged-list.js'
import { Personne } from '../personne/personne.type.js'
import { Professionnel } from '../reference/organisation.type.js'
import { RendezVousDepartementFiltre, RendezVousDepartementTri } from './rendez-vous.input.js'
import { type RendezVousSortKey, RendezVousStore } from './rendez-vous.store.js'
import { RendezVousDepartement, RendezVousDepartementConnection } from './rendez-vous.type.js'

@Resolver(() => RendezVousDepartement)
export class RendezVousResolver {
  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousDepartement, { nullable: true, description: 'Rendez-vous du département, par sa clé.' })
  rendezVousDepartement(
    @Arg('id', () => ID, { description: 'Clé.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<RendezVousDepartement | null> {
    return loaders.rendezVous.load(id)
  }

  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousDepartementConnection, {
    nullable: true,
    description: 'Rendez-vous du département, par pages.',
  })
  agendaDepartement(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => RendezVousDepartementFiltre, { nullable: true, description: 'Filtre.' })
    filtre: RendezVousDepartementFiltre | null,
    @Arg('tri', () => RendezVousDepartementTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: RendezVousDepartementTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<RendezVousDepartement>> {
    const store = new RendezVousStore(contexte)
    return pagedList<RendezVousSortKey, RendezVousDepartement>(
      pageArgs,
      tri,
      { key: 'debut', descending: true },
      (sort, page) => store.list(filtre ?? {}, sort, page),
    )
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne reçue.' })
  personne(@Root() { personneId }: RendezVousDepartement, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('PROFESSIONNEL')
  @FieldResolver(() => Professionnel, { nullable: true, description: 'Professionnel qui reçoit.' })
  professionnel(@Root() { professionnelId }: RendezVousDepartement): Professionnel | null {
    return Professionnel.withKey(professionnelId)
  }
}

@Resolver(() => Personne)
export class PersonneRendezVousResolver {
  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => [RendezVousDepartement], {
    nullable: true,
    description: 'Rendez-vous fixés par le département, le plus récent d’abord.',
  })
  rendezVousDepartement(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<RendezVousDepartement[]> {
    return loaders.rendezVousDePersonne.load(id)
  }
}
