import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { assignReperage } from './assign-reperage.js'
import { concludeReperage } from './conclude-reperage.js'
import {
  ReperageAssignerInput,
  ReperageAssignerPayload,
  ReperageConclureInput,
  ReperageConclurePayload,
  ReperageSignalerInput,
  ReperageSignalerPayload,
} from './reperage.input.js'
import { reportReperage } from './report-reperage.js'

@Resolver()
export class ReperageMutation {
  @Donnee('REPERAGE')
  @Mutation(() => ReperageSignalerPayload, {
    nullable: true,
    description: 'Signale un jeune sans solution ; son identité est rapprochée quand elle le permet.',
  })
  async reperageSignaler(
    @Arg('input', () => ReperageSignalerInput, { description: 'Signalement.' }) input: ReperageSignalerInput,
    @Ctx() contexte: Contexte,
  ): Promise<ReperageSignalerPayload> {
    const outcome = await reportReperage(input, contexte)
    return outcome.kind === 'fait'
      ? { reperage: await contexte.loaders.reperage.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { reperage: null, erreurs: outcome.erreurs }
  }

  @Donnee('REPERAGE')
  @Mutation(() => ReperageAssignerPayload, { nullable: true, description: 'Confie un repérage à un conseiller.' })
  async reperageAssigner(
    @Arg('input', () => ReperageAssignerInput, { description: 'Repérage à confier.' }) input: ReperageAssignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<ReperageAssignerPayload> {
    const outcome = await assignReperage(input, contexte)
    return outcome.kind === 'fait'
      ? { reperage: await contexte.loaders.reperage.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { reperage: null, erreurs: outcome.erreurs }
  }

  @Donnee('REPERAGE')
  @Mutation(() => ReperageConclurePayload, {
    nullable: true,
    description: 'Conclut un repérage et efface l’identité minimale.',
  })
  async reperageConclure(
    @Arg('input', () => ReperageConclureInput, { description: 'Conclusion.' }) input: ReperageConclureInput,
    @Ctx() contexte: Contexte,
  ): Promise<ReperageConclurePayload> {
    const outcome = await concludeReperage(input, contexte)
    return outcome.kind === 'fait'
      ? { reperage: await contexte.loaders.reperage.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { reperage: null, erreurs: outcome.erreurs }
  }
}
