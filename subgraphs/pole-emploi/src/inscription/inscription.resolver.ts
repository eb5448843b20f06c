import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Organisation } from '../organisation/organisation.type.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { cesserInscription, changerCategorie } from './change-inscription.js'
import { enregistrerInscription } from './enregistrer-inscription.js'
import {
  InscriptionCesserInput,
  InscriptionChangerCategorieInput,
  InscriptionEnregistrerInput,
  InscriptionPoleEmploiFiltre,
  InscriptionPoleEmploiPayload,
  InscriptionPoleEmploiTri,
} from './inscription.input.js'
import { InscriptionStore, type TriInscription } from './inscription.store.js'
import { InscriptionPoleEmploi, InscriptionPoleEmploiConnection } from './inscription.type.js'

@Resolver(() => InscriptionPoleEmploi)
export class InscriptionResolver {
  @Donnee('INSCRIPTION')
  @Query(() => InscriptionPoleEmploi, { nullable: true, description: 'Inscription à France Travail, par sa clé.' })
  inscriptionPoleEmploi(
    @Arg('id', () => ID, { description: 'Clé de l’inscription.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<InscriptionPoleEmploi | null> {
    return loaders.inscription.load(id)
  }

  @Donnee('INSCRIPTION')
  @Query(() => InscriptionPoleEmploiConnection, {
    nullable: true,
    description: 'Inscriptions à France Travail, par pages.',
  })
  inscriptionsPoleEmploi(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => InscriptionPoleEmploiFiltre, { nullable: true, description: 'Filtre.' })
    filtre: InscriptionPoleEmploiFiltre | null,
    @Arg('tri', () => InscriptionPoleEmploiTri, {
      nullable: true,
      description: 'Tri ; par inscription la plus récente.',
    })
    tri: InscriptionPoleEmploiTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<InscriptionPoleEmploi>> {
    const sort = sortOf<TriInscription>(tri, { key: 'inscriteLe', descending: true })
    return listOf(pageArgs, sort, (page) => new InscriptionStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('INSCRIPTION')
  @Mutation(() => InscriptionPoleEmploiPayload, {
    nullable: true,
    description: 'Inscrit une personne comme demandeur d’emploi, après rapprochement de son identité.',
  })
  async inscriptionEnregistrer(
    @Arg('input', () => InscriptionEnregistrerInput, { description: 'Inscription.' })
    input: InscriptionEnregistrerInput,
    @Ctx() contexte: Contexte,
  ): Promise<InscriptionPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(
      await enregistrerInscription(input, contexte),
      contexte.loaders.inscription,
    )
    return { inscription: objet, erreurs }
  }

  @Donnee('INSCRIPTION')
  @Mutation(() => InscriptionPoleEmploiPayload, { nullable: true, description: 'Met fin à une inscription.' })
  async inscriptionCesser(
    @Arg('input', () => InscriptionCesserInput, { description: 'Fin.' }) input: InscriptionCesserInput,
    @Ctx() contexte: Contexte,
  ): Promise<InscriptionPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await cesserInscription(input, contexte), contexte.loaders.inscription)
    return { inscription: objet, erreurs }
  }

  @Donnee('INSCRIPTION')
  @Mutation(() => InscriptionPoleEmploiPayload, {
    nullable: true,
    description: 'Change la catégorie, et l’allocation s’il y a lieu, d’une inscription qui court.',
  })
  async inscriptionChangerCategorie(
    @Arg('input', () => InscriptionChangerCategorieInput, { description: 'Changement.' })
    input: InscriptionChangerCategorieInput,
    @Ctx() contexte: Contexte,
  ): Promise<InscriptionPoleEmploiPayload> {
    const { objet, erreurs } = await issueOf(await changerCategorie(input, contexte), contexte.loaders.inscription)
    return { inscription: objet, erreurs }
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, {
    nullable: true,
    description: 'Personne inscrite ; absente tant que son identité attend la décision d’un gestionnaire.',
  })
  personne(@Root() { personneId }: InscriptionPoleEmploi, @Ctx() { personnes }: Contexte): Personne | null {
    return personneId ? Personne.withKey(personnes.canonical(personneId)) : null
  }

  @Donnee('ORGANISME_REFERENT')
  @FieldResolver(() => Organisation, { nullable: true, description: 'Agence qui suit l’inscription.' })
  agence(@Root() { agenceId }: InscriptionPoleEmploi): Organisation | null {
    return agenceId ? Organisation.withKey(agenceId) : null
  }
}

@Resolver(() => Personne)
export class PersonneInscriptionsResolver {
  @Donnee('INSCRIPTION')
  @FieldResolver(() => InscriptionPoleEmploi, {
    nullable: true,
    description: 'Inscription à France Travail en cours ; absente si la personne n’est pas inscrite.',
  })
  async inscriptionPoleEmploi(
    @Root() { id }: Personne,
    @Ctx() { loaders }: Contexte,
  ): Promise<InscriptionPoleEmploi | null> {
    const [first] = await loaders.inscriptionsDePersonne.load(id)
    return first && first.cesseeLe === null ? first : null
  }

  @Donnee('INSCRIPTION')
  @FieldResolver(() => [InscriptionPoleEmploi], {
    nullable: true,
    description: 'Inscriptions à France Travail : celle qui court, puis les précédentes.',
  })
  inscriptionsPoleEmploi(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<InscriptionPoleEmploi[]> {
    return loaders.inscriptionsDePersonne.load(id)
  }
}
