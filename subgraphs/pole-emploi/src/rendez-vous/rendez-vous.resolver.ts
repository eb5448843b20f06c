import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Organisation } from '../organisation/organisation.type.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { prendreRendezVous, renseignerRendezVous } from './act-on-rendez-vous.js'
import {
  RendezVousPoleEmploiFiltre,
  RendezVousPoleEmploiPayload,
  RendezVousPoleEmploiPrendreInput,
  RendezVousPoleEmploiRenseignerInput,
  RendezVousPoleEmploiTri,
} from './rendez-vous.input.js'
import { RendezVousStore, type TriRendezVous } from './rendez-vous.store.js'
import { RendezVousPoleEmploi, RendezVousPoleEmploiConnection } from './rendez-vous.type.js'

@Resolver(() => RendezVousPoleEmploi)
export class RendezVousResolver {
  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousPoleEmploi, { nullable: true, description: 'Rendez-vous à France Travail, par sa clé.' })
  rendezVousPoleEmploi(
    @Arg('id', () => ID, { description: 'Clé du rendez-vous.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<RendezVousPoleEmploi | null> {
    return loaders.rendezVous.load(id)
  }

  @Donnee('RENDEZ_VOUS')
  @Query(() => RendezVousPoleEmploiConnection, {
    nullable: true,
    description: 'Rendez-vous à France Travail, par pages.',
  })
  listeRendezVousPoleEmploi(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => RendezVousPoleEmploiFiltre, { nullable: true, description: 'Filtre.' })
    filtre: RendezVousPoleEmploiFiltre | null,
    @Arg('tri', () => RendezVousPoleEmploiTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: RendezVousPoleEmploiTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<RendezVousPoleEmploi>> {
    const sort = sortOf<TriRendezVous>(tri, { key: 'debut', descending: true })
    return listOf(pageArgs, sort, (page) => new RendezVousStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousPoleEmploiPayload, { nullable: true, description: 'Fixe un rendez-vous.' })
  async rendezVousPoleEmploiPrendre(
    @Arg('input', () => RendezVousPoleEmploiPrendreInput, { description: 'Rendez-vous.' })
    input: RendezVousPoleEmploiPrendreInput,
    @Ctx() contexte: Contexte,
  ): Promise<RendezVousPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await prendreRendezVous(input, contexte), contexte.loaders.rendezVous)
    return { rendezVous: objet, erreurs }
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousPoleEmploiPayload, {
    nullable: true,
    description: 'Dit ce qu’il est advenu d’un rendez-vous, ou le déplace.',
  })
  async rendezVousPoleEmploiRenseigner(
    @Arg('input', () => RendezVousPoleEmploiRenseignerInput, { description: 'Issue.' })
    input: RendezVousPoleEmploiRenseignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<RendezVousPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await renseignerRendezVous(input, contexte), contexte.loaders.rendezVous)
    return { rendezVous: objet, erreurs }
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne attendue.' })
  personne(@Root() { personneId }: RendezVousPoleEmploi, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Organisation, { nullable: true, description: 'Agence qui reçoit.' })
  agence(@Root() { agenceId }: RendezVousPoleEmploi): Organisation | null {
    return agenceId ? Organisation.withKey(agenceId) : null
  }
}

@Resolver(() => Personne)
export class PersonneRendezVousResolver {
  @Donnee('RENDEZ_VOUS')
  @FieldResolver(() => [RendezVousPoleEmploi], {
    nullable: true,
    description: 'Rendez-vous à France Travail, le plus récent d’abord.',
  })
  rendezVousPoleEmploi(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<RendezVousPoleEmploi[]> {
    return loaders.rendezVousDePersonne.load(id)
  }
}
