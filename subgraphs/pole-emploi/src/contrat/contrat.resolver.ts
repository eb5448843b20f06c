import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { cloreContrat, ouvrirContrat, signerContrat } from './act-on-contrat.js'
import {
  ContratPoleEmploiCloreInput,
  ContratPoleEmploiFiltre,
  ContratPoleEmploiOuvrirInput,
  ContratPoleEmploiPayload,
  ContratPoleEmploiSignerInput,
  ContratPoleEmploiTri,
} from './contrat.input.js'
import { ContratStore, type TriContrat } from './contrat.store.js'
import { ContratPoleEmploi, ContratPoleEmploiConnection } from './contrat.type.js'

@Resolver(() => ContratPoleEmploi)
export class ContratResolver {
  @Donnee('CONTRAT')
  @Query(() => ContratPoleEmploi, { nullable: true, description: 'Contrat avec France Travail, par sa clé.' })
  contratPoleEmploi(
    @Arg('id', () => ID, { description: 'Clé du contrat.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ContratPoleEmploi | null> {
    return loaders.contrat.load(id)
  }

  @Donnee('CONTRAT')
  @Query(() => ContratPoleEmploiConnection, { nullable: true, description: 'Contrats avec France Travail, par pages.' })
  contratsPoleEmploi(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ContratPoleEmploiFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ContratPoleEmploiFiltre | null,
    @Arg('tri', () => ContratPoleEmploiTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: ContratPoleEmploiTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ContratPoleEmploi>> {
    const sort = sortOf<TriContrat>(tri, { key: 'debut', descending: true })
    return listOf(pageArgs, sort, (page) => new ContratStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('CONTRAT')
  @Mutation(() => ContratPoleEmploiPayload, { nullable: true, description: 'Ouvre un contrat, à signer.' })
  async contratPoleEmploiOuvrir(
    @Arg('input', () => ContratPoleEmploiOuvrirInput, { description: 'Contrat.' }) input: ContratPoleEmploiOuvrirInput,
    @Ctx() contexte: Contexte,
  ): Promise<ContratPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await ouvrirContrat(input, contexte), contexte.loaders.contrat)
    return { contrat: objet, erreurs }
  }

  @Donnee('CONTRAT')
  @Mutation(() => ContratPoleEmploiPayload, { nullable: true, description: 'Signe un contrat : il entre en vigueur.' })
  async contratPoleEmploiSigner(
    @Arg('input', () => ContratPoleEmploiSignerInput, { description: 'Signature.' })
    input: ContratPoleEmploiSignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<ContratPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await signerContrat(input, contexte), contexte.loaders.contrat)
    return { contrat: objet, erreurs }
  }

  @Donnee('CONTRAT')
  @Mutation(() => ContratPoleEmploiPayload, {
    nullable: true,
    description: 'Clôt un contrat ; celui qui n’a pas été signé est annulé.',
  })
  async contratPoleEmploiClore(
    @Arg('input', () => ContratPoleEmploiCloreInput, { description: 'Clôture.' }) input: ContratPoleEmploiCloreInput,
    @Ctx() contexte: Contexte,
  ): Promise<ContratPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await cloreContrat(input, contexte), contexte.loaders.contrat)
    return { contrat: objet, erreurs }
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne qui s’engage.' })
  personne(@Root() { personneId }: ContratPoleEmploi, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonneContratsResolver {
  @Donnee('CONTRAT')
  @FieldResolver(() => [ContratPoleEmploi], {
    nullable: true,
    description: 'Contrats avec France Travail, le plus récent d’abord.',
  })
  contratsPoleEmploi(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ContratPoleEmploi[]> {
    return loaders.contratsDePersonne.load(id)
  }
}
