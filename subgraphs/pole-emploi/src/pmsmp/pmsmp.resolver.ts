import { type Connection, Donnee, PageArgs, sortOf } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Metier } from '../metier/metier.type.js'
import { Personne } from '../personne/personne.type.js'
import { issueOf, listOf } from '../suivi/reponse.js'
import { accepterPmsmp, annulerPmsmp, rejeterPmsmp, signerPmsmp } from './act-on-pmsmp.js'
import {
  ConventionPmsmpFiltre,
  ConventionPmsmpTri,
  PmsmpAccepterInput,
  PmsmpAnnulerInput,
  PmsmpPayload,
  PmsmpProposerInput,
  PmsmpSignerInput,
} from './pmsmp.input.js'
import { PmsmpStore, type TriPmsmp } from './pmsmp.store.js'
import { ConventionPmsmp, ConventionPmsmpConnection } from './pmsmp.type.js'
import { proposerPmsmp } from './proposer-pmsmp.js'

@Resolver(() => ConventionPmsmp)
export class PmsmpResolver {
  @Donnee('PMSMP')
  @Query(() => ConventionPmsmp, { nullable: true, description: 'Convention de PMSMP, par sa clé.' })
  conventionPmsmp(
    @Arg('id', () => ID, { description: 'Clé de la convention.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<ConventionPmsmp | null> {
    return loaders.convention.load(id)
  }

  @Donnee('PMSMP')
  @Query(() => ConventionPmsmpConnection, { nullable: true, description: 'Conventions de PMSMP, par pages.' })
  conventionsPmsmp(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => ConventionPmsmpFiltre, { nullable: true, description: 'Filtre.' })
    filtre: ConventionPmsmpFiltre | null,
    @Arg('tri', () => ConventionPmsmpTri, { nullable: true, description: 'Tri ; par début le plus récent.' })
    tri: ConventionPmsmpTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<ConventionPmsmp>> {
    const sort = sortOf<TriPmsmp>(tri, { key: 'debut', descending: true })
    return listOf(pageArgs, sort, (page) => new PmsmpStore(contexte).findPage(filtre ?? {}, sort, page))
  }

  @Donnee('PMSMP')
  @Mutation(() => PmsmpPayload, { nullable: true, description: 'Propose une convention à la signature.' })
  async pmsmpProposer(
    @Arg('input', () => PmsmpProposerInput, { description: 'Convention.' }) input: PmsmpProposerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PmsmpPayload> {
    const { objet, erreurs } = await issueOf(await proposerPmsmp(input, contexte), contexte.loaders.convention)
    return { convention: objet, erreurs }
  }

  @Donnee('PMSMP')
  @Mutation(() => PmsmpPayload, {
    nullable: true,
    description: 'Enregistre une signature ; la dernière ouvre l’examen.',
  })
  async pmsmpSigner(
    @Arg('input', () => PmsmpSignerInput, { description: 'Signature.' }) input: PmsmpSignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PmsmpPayload> {
    const { objet, erreurs } = await issueOf(await signerPmsmp(input, contexte), contexte.loaders.convention)
    return { convention: objet, erreurs }
  }

  @Donnee('PMSMP')
  @Mutation(() => PmsmpPayload, { nullable: true, description: 'Accepte une convention signée par tous.' })
  async pmsmpAccepter(
    @Arg('input', () => PmsmpAccepterInput, { description: 'Acceptation.' }) input: PmsmpAccepterInput,
    @Ctx() contexte: Contexte,
  ): Promise<PmsmpPayload> {
    const { objet, erreurs } = await issueOf(await accepterPmsmp(input, contexte), contexte.loaders.convention)
    return { convention: objet, erreurs }
  }

  @Donnee('PMSMP')
  @Mutation(() => PmsmpPayload, { nullable: true, description: 'Rejette une convention à l’examen.' })
  async pmsmpRejeter(
    @Arg('input', () => PmsmpAnnulerInput, { description: 'Convention rejetée.' }) input: PmsmpAnnulerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PmsmpPayload> {
    const { objet, erreurs } = await issueOf(await rejeterPmsmp(input, contexte), contexte.loaders.convention)
    return { convention: objet, erreurs }
  }

  @Donnee('PMSMP')
  @Mutation(() => PmsmpPayload, { nullable: true, description: 'Annule une convention.' })
  async pmsmpAnnuler(
    @Arg('input', () => PmsmpAnnulerInput, { description: 'Convention annulée.' }) input: PmsmpAnnulerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PmsmpPayload> {
    const { objet, erreurs } = await issueOf(await annulerPmsmp(input, contexte), contexte.loaders.convention)
    return { convention: objet, erreurs }
  }

  @Donnee('PMSMP')
  @FieldResolver(() => Metier, { nullable: true, description: 'Métier observé.' })
  metier(@Root() { codeRome }: ConventionPmsmp, @Ctx() { loaders }: Contexte): Promise<Metier | null> {
    return loaders.metier.load(codeRome)
  }

  @Donnee('PMSMP')
  @FieldResolver(() => ConventionPmsmp, { nullable: true, description: 'Convention que celle-ci renouvelle.' })
  async renouvelle(
    @Root() { renouvelleId }: ConventionPmsmp,
    @Ctx() { loaders }: Contexte,
  ): Promise<ConventionPmsmp | null> {
    return renouvelleId ? loaders.convention.load(renouvelleId) : null
  }

  @Donnee('CLE')
  @FieldResolver(() => Personne, { description: 'Personne accueillie.' })
  personne(@Root() { personneId }: ConventionPmsmp, @Ctx() { personnes }: Contexte): Personne {
    return Personne.withKey(personnes.canonical(personneId))
  }
}

@Resolver(() => Personne)
export class PersonnePmsmpResolver {
  @Donnee('PMSMP')
  @FieldResolver(() => [ConventionPmsmp], {
    nullable: true,
    description: 'Conventions de PMSMP prescrites par France Travail, la plus récente d’abord.',
  })
  conventionsPmsmp(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<ConventionPmsmp[]> {
    return loaders.conventionsDePersonne.load(id)
  }
}
