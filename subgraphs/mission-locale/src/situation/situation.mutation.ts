import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { declareSituation } from './declare-situation.js'
import { endSituation } from './end-situation.js'
import {
  SituationDeclarerInput,
  SituationDeclarerPayload,
  SituationTerminerInput,
  SituationTerminerPayload,
} from './situation.input.js'

@Resolver()
export class SituationMutation {
  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => SituationDeclarerPayload, { nullable: true, description: 'Déclare une situation d’un jeune suivi.' })
  async situationDeclarer(
    @Arg('input', () => SituationDeclarerInput, { description: 'Situation à déclarer.' }) input: SituationDeclarerInput,
    @Ctx() contexte: Contexte,
  ): Promise<SituationDeclarerPayload> {
    const outcome = await declareSituation(input, contexte)
    return outcome.kind === 'fait'
      ? { situation: await contexte.loaders.situation.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { situation: null, erreurs: outcome.erreurs }
  }

  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => SituationTerminerPayload, { nullable: true, description: 'Met fin à une situation d’un jeune.' })
  async situationTerminer(
    @Arg('input', () => SituationTerminerInput, { description: 'Situation à terminer.' }) input: SituationTerminerInput,
    @Ctx() contexte: Contexte,
  ): Promise<SituationTerminerPayload> {
    const outcome = await endSituation(input, contexte)
    return outcome.kind === 'fait'
      ? { situation: await contexte.loaders.situation.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { situation: null, erreurs: outcome.erreurs }
  }
}
