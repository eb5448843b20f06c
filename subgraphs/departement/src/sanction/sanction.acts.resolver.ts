import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { decideSanction, liftSanction } from './decide-sanction.js'
import {
  SanctionDeciderInput,
  SanctionDeciderPayload,
  SanctionLeverInput,
  SanctionLeverPayload,
} from './sanction.input.js'

@Resolver()
export class SanctionActsResolver {
  @Donnee('SANCTION')
  @Mutation(() => SanctionDeciderPayload, {
    nullable: true,
    description: 'Décide une sanction, après l’avis de l’équipe pluridisciplinaire.',
  })
  async sanctionDecider(
    @Arg('input', () => SanctionDeciderInput, { description: 'Décision.' }) input: SanctionDeciderInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await decideSanction(input, contexte), 'sanction', contexte.loaders.sanction)
  }

  @Donnee('SANCTION')
  @Mutation(() => SanctionLeverPayload, { nullable: true, description: 'Lève une sanction avant son terme.' })
  async sanctionLever(
    @Arg('input', () => SanctionLeverInput, { description: 'Levée.' }) input: SanctionLeverInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await liftSanction(input, contexte), 'sanction', contexte.loaders.sanction)
  }
}
