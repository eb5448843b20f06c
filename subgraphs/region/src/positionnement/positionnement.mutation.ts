import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { confirmPositionnement } from './confirm-positionnement.js'
import { position } from './position.js'
import {
  AbandonEnregistrerInput,
  AbandonEnregistrerPayload,
  EntreeEnregistrerInput,
  EntreeEnregistrerPayload,
  PositionnementConfirmerInput,
  PositionnementConfirmerPayload,
  PositionnementRefuserInput,
  PositionnementRefuserPayload,
  PositionnerInput,
  PositionnerPayload,
} from './positionnement.input.js'
import { recordAbandon } from './record-abandon.js'
import { recordEntree } from './record-entree.js'
import { refusePositionnement } from './refuse-positionnement.js'

@Resolver()
export class PositionnementMutation {
  @Donnee('FORMATION')
  @Mutation(() => PositionnerPayload, {
    nullable: true,
    description: 'Positionne une personne sur une session, ou confirme un pré-positionnement.',
  })
  async positionner(
    @Arg('input', () => PositionnerInput, { description: 'Positionnement à faire.' }) input: PositionnerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PositionnerPayload> {
    const outcome = await position(input, contexte)
    return outcome.kind === 'fait'
      ? { positionnement: await contexte.loaders.positionnement.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { positionnement: null, erreurs: outcome.erreurs }
  }

  @Donnee('FORMATION')
  @Mutation(() => PositionnementConfirmerPayload, {
    nullable: true,
    description: 'Confirme une place, par l’organisme de formation.',
  })
  async positionnementConfirmer(
    @Arg('input', () => PositionnementConfirmerInput, { description: 'Positionnement à confirmer.' })
    input: PositionnementConfirmerInput,
    @Ctx() contexte: Contexte,
  ): Promise<PositionnementConfirmerPayload> {
    const outcome = await confirmPositionnement(input, contexte)
    return outcome.kind === 'fait'
      ? { positionnement: await contexte.loaders.positionnement.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { positionnement: null, erreurs: outcome.erreurs }
  }

  @Donnee('FORMATION')
  @Mutation(() => PositionnementRefuserPayload, { nullable: true, description: 'Refuse un positionnement.' })
  async positionnementRefuser(
    @Arg('input', () => PositionnementRefuserInput, { description: 'Positionnement à refuser.' })
    input: PositionnementRefuserInput,
    @Ctx() contexte: Contexte,
  ): Promise<PositionnementRefuserPayload> {
    const outcome = await refusePositionnement(input, contexte)
    return outcome.kind === 'fait'
      ? { positionnement: await contexte.loaders.positionnement.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { positionnement: null, erreurs: outcome.erreurs }
  }

  @Donnee('FORMATION')
  @Mutation(() => EntreeEnregistrerPayload, { nullable: true, description: 'Enregistre l’entrée en formation.' })
  async entreeEnregistrer(
    @Arg('input', () => EntreeEnregistrerInput, { description: 'Entrée à enregistrer.' }) input: EntreeEnregistrerInput,
    @Ctx() contexte: Contexte,
  ): Promise<EntreeEnregistrerPayload> {
    const outcome = await recordEntree(input, contexte)
    return outcome.kind === 'fait'
      ? { positionnement: await contexte.loaders.positionnement.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { positionnement: null, erreurs: outcome.erreurs }
  }

  @Donnee('FORMATION')
  @Mutation(() => AbandonEnregistrerPayload, {
    nullable: true,
    description: 'Enregistre un abandon, avant ou pendant la formation.',
  })
  async abandonEnregistrer(
    @Arg('input', () => AbandonEnregistrerInput, { description: 'Abandon à enregistrer.' })
    input: AbandonEnregistrerInput,
    @Ctx() contexte: Contexte,
  ): Promise<AbandonEnregistrerPayload> {
    const outcome = await recordAbandon(input, contexte)
    return outcome.kind === 'fait'
      ? { positionnement: await contexte.loaders.positionnement.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { positionnement: null, erreurs: outcome.erreurs }
  }
}
