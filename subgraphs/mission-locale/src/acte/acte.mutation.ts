import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { ActeMissionLocaleConsignerInput, ActeMissionLocaleConsignerPayload } from './acte.input.js'
import { recordActe } from './record-acte.js'

@Resolver()
export class ActeMutation {
  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => ActeMissionLocaleConsignerPayload, {
    nullable: true,
    description: 'Consigne un acte fait pour un jeune suivi.',
  })
  async acteMissionLocaleConsigner(
    @Arg('input', () => ActeMissionLocaleConsignerInput, { description: 'Acte à consigner.' })
    input: ActeMissionLocaleConsignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<ActeMissionLocaleConsignerPayload> {
    const outcome = await recordActe(input, contexte)
    return outcome.kind === 'fait'
      ? { acte: await contexte.loaders.acte.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { acte: null, erreurs: outcome.erreurs }
  }
}
