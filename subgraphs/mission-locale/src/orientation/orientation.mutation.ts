import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { decideOrientation } from './decide-orientation.js'
import { OrientationMissionLocaleDeciderInput, OrientationMissionLocaleDeciderPayload } from './orientation.input.js'

@Resolver()
export class OrientationMutation {
  @Donnee('ORIENTATION')
  @Mutation(() => OrientationMissionLocaleDeciderPayload, {
    nullable: true,
    description: 'Décide l’orientation d’un jeune et clôt la précédente.',
  })
  async orientationMissionLocaleDecider(
    @Arg('input', () => OrientationMissionLocaleDeciderInput, { description: 'Décision.' })
    input: OrientationMissionLocaleDeciderInput,
    @Ctx() contexte: Contexte,
  ): Promise<OrientationMissionLocaleDeciderPayload> {
    const outcome = await decideOrientation(input, contexte)
    return outcome.kind === 'fait'
      ? { orientation: await contexte.loaders.orientation.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { orientation: null, erreurs: outcome.erreurs }
  }
}
