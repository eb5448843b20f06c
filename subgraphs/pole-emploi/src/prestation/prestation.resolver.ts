import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { prescrirePrestation, renseignerPrestation } from './act-on-prestation.js'
import { type ActionCatalogue, catalogue } from './catalogue.js'
import {
  PrestationPoleEmploiFiltre,
  PrestationPoleEmploiPayload,
  PrestationPoleEmploiTri,
  PrestationPrescrireInput,
  PrestationRenseignerInput,
} from './prestation.input.js'
import { PrestationStore, type TriPrestation } from './prestation.store.js'
import { ActionCatalogueType, PrestationPoleEmploi, PrestationPoleEmploiConnection } from './prestation.type.js'

@Resolver(() => PrestationPoleEmploi)
export class PrestationResolver {
  @Donnee('PUBLIC')
  @Query(() => [ActionCatalogueType], { description: 'Catalogue des prestations, par code.' })
  cataloguePrestations(): readonly ActionCatalogue[] {
    return [...catalogue.values()]
  }

  @Donnee('CONTRAT')
  @Query(() => PrestationPoleEmploi, { nullable: true, description: 'Prestation de France Travail, par sa clé.' })
  prestationPoleEmploi(
    @Arg('id', () => ID, { description: 'Clé de la prestation.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<PrestationPoleEmploi | null> {
    return loaders.prestation.load(id)
  }

  @Donnee('CONTRAT')
  @Query(() => PrestationPoleEmploiConnection, {
    nullable: true,
    description: 'Prestations prescrites par France Travail, par pages.',
  })
  prestationsPoleEmploi(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => PrestationPoleEmploiFiltre, { nullable: true, description: 'Filtre.' })
    filtre: PrestationPoleEmploiFiltre | null,
    @Arg('tri', () => PrestationPoleEmploiTri, {
      nullable: true,
      description: 'Tri ; par prescription la plus récente.',
    })
    tri: PrestationPoleEmploiTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<PrestationPoleEmploi>> {
    const sort = sortOf<TriPrestation>(tri, { key: 'prescriteLe', descending: true })
    return listOf(pageArgs, sort, (page) => new PrestationStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('CONTRAT')
  @Mutation(() => PrestationPoleEmploiPayload, { nullable: true, description: 'Prescrit une prestation du catalogue.' })
  async prestationPrescrire(
    @Arg('input', () => PrestationPrescrireInput, { description: 'Prescription.' }) input: PrestationPrescrireInput,
    @Ctx() contexte: Contexte,
  ): Promise<PrestationPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await prescrirePrestation(input, contexte), contexte.loaders.prestation)
    return { prestation: objet, erreurs }
  }

  @Donnee('CONTRAT')
  @Mutation(() => PrestationPoleEmploiPayload, { nullable: true, description: 'Dit la suite donnée à une prestation.' })
  async prestationRenseigner(
    @Arg('input', () => PrestationRenseignerInput, { description: 'Suite.' }) input: PrestationRenseignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PrestationPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await renseignerPrestation(input, contexte), contexte.loaders.prestation)
    return { prestation: objet, erreurs }
  }

  @Donnee('CONTRAT')
  @FieldResolver(() => ActionCatalogueType, { nullable: true, description: 'Action prescrite, au catalogue.' })
  action(@Root() { codeAction }: PrestationPoleEmploi): ActionCatalogue | null {
    return catalogue.get(codeAction) ?? null
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne à qui elle est prescrite.' })
  personne(@Root() { personneId }: PrestationPoleEmploi, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonnePrestationsResolver {
  @Donnee('CONTRAT')
  @FieldResolver(() => [PrestationPoleEmploi], {
    nullable: true,
    description: 'Prestations prescrites par France Travail, la plus récente d’abord.',
  })
  prestationsPoleEmploi(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<PrestationPoleEmploi[]> {
    return loaders.prestationsDePersonne.load(id)
  }
}
