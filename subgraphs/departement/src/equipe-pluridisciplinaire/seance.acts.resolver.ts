import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { scheduleSeance } from './hold-seance.js'
import { SeanceProgrammerInput, SeanceProgrammerPayload } from './seance.input.js'

@Resolver()
export class SeanceActsResolver {
  @Donnee('PROFESSIONNEL')
  @Mutation(() => SeanceProgrammerPayload, {
    nullable: true,
    description: 'Programme une séance d’équipe pluridisciplinaire.',
  })
  async seanceProgrammer(
    @Arg('input', () => SeanceProgrammerInput, { description: 'Séance.' }) input: SeanceProgrammerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await scheduleSeance(input, contexte), 'seance', contexte.loaders.seance)
  }
}
