import { type ActOutcome, type Connection, Donnee, PageArgs, pageOf, sortOf, toConnection } from '@traitdunion/subgraph'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { answerRectification, askRectification } from './ask-rectification.js'
import {
  DemandeRectificationFiltre,
  DemandeRectificationTri,
  RectificationDemanderInput,
  RectificationDemanderPayload,
  RectificationRepondreInput,
  RectificationRepondrePayload,
} from './demande-rectification.input.js'
import { DemandeRectificationStore, type RectificationSortKey } from './demande-rectification.store.js'
import { DemandeRectification, DemandeRectificationConnection } from './demande-rectification.type.js'

const payloadOf = async (outcome: ActOutcome, { loaders }: Contexte) =>
  outcome.kind === 'fait'
    ? { rectification: await loaders.rectification.load(outcome.id), erreurs: [] }
    : { rectification: null, erreurs: outcome.erreurs }

@Resolver(() => DemandeRectification)
export class DemandeRectificationResolver {
  @Donnee('DROITS_PERSONNE')
  @Query(() => DemandeRectificationConnection, { nullable: true, description: 'Demandes de rectification, par pages.' })
  async rectifications(
    @Args(() => PageArgs) pageArgs: PageArgs,
    @Arg('filtre', () => DemandeRectificationFiltre, { nullable: true, description: 'Filtre.' })
    filtre: DemandeRectificationFiltre | null,
    @Arg('tri', () => DemandeRectificationTri, { nullable: true, description: 'Tri ; la plus pressante d’abord.' })
    tri: DemandeRectificationTri | null,
    @Ctx() contexte: Contexte,
  ): Promise<Connection<DemandeRectification>> {
    const sort = sortOf<RectificationSortKey>(tri, { key: 'echeanceLe', descending: false })
    const page = pageOf(pageArgs, sort)
    const rows = await new DemandeRectificationStore(contexte).findPage(filtre ?? {}, sort, page)
    return toConnection(rows, page, ({ id, echeanceLe, modifieLe }) => ({
      id,
      key: sort.key === 'echeanceLe' ? (echeanceLe as string) : modifieLe.toISOString(),
    }))
  }

  @Donnee('DROITS_PERSONNE')
  @Query(() => DemandeRectification, { nullable: true, description: 'Demande de rectification, par sa clé.' })
  rectification(
    @Arg('id', () => ID, { description: 'Clé de la demande.' }) id: string,
    @Ctx() { loaders }: Contexte,
  ): Promise<DemandeRectification | null> {
    return loaders.rectification.load(id)
  }

  @Donnee('DROITS_PERSONNE')
  @FieldResolver(() => Personne, { nullable: true, description: 'Personne que la donnée concerne.' })
  personne(
    @Root() { personneId }: DemandeRectification,
    @Ctx() { loaders, personnes }: Contexte,
  ): Promise<Personne | null> {
    return loaders.personne.load(personnes.canonical(personneId))
  }

  @Donnee('DROITS_PERSONNE')
  @Mutation(() => RectificationDemanderPayload, {
    nullable: true,
    description: 'Demande au partenaire à qui appartient une donnée de la corriger.',
  })
  async rectificationDemander(
    @Arg('input', () => RectificationDemanderInput, { description: 'Demande.' }) input: RectificationDemanderInput,
    @Ctx() contexte: Contexte,
  ): Promise<RectificationDemanderPayload> {
    return payloadOf(await askRectification(input, contexte), contexte)
  }

  @Donnee('DROITS_PERSONNE')
  @Mutation(() => RectificationRepondrePayload, {
    nullable: true,
    description: 'Répond à une demande de rectification, au nom du partenaire à qui elle est adressée.',
  })
  async rectificationRepondre(
    @Arg('input', () => RectificationRepondreInput, { description: 'Réponse.' }) input: RectificationRepondreInput,
    @Ctx() contexte: Contexte,
  ): Promise<RectificationRepondrePayload> {
    return payloadOf(await answerRectification(input, contexte), contexte)
  }
}

@Resolver(() => Personne)
export class PersonneRectificationsResolver {
  @Donnee('DROITS_PERSONNE')
  @FieldResolver(() => [DemandeRectification], {
    nullable: true,
    description: 'Demandes de rectification, la dernière d’abord.',
  })
  rectifications(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<DemandeRectification[]> {
    return loaders.rectificationsDePersonne.load(id)
  }
}
