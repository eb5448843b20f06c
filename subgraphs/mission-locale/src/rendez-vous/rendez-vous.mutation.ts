import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import {
  RendezVousMissionLocalePrendreInput,
  RendezVousMissionLocalePrendrePayload,
  RendezVousMissionLocaleRenseignerInput,
  RendezVousMissionLocaleRenseignerPayload,
} from './rendez-vous.input.js'
import { settleRendezVous } from './settle-rendez-vous.js'
import { takeRendezVous } from './take-rendez-vous.js'

@Resolver()
export class RendezVousMutation {
  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousMissionLocalePrendrePayload, {
    nullable: true,
    description: 'Prend un rendez-vous pour un jeune.',
  })
  async rendezVousMissionLocalePrendre(
    @Arg('input', () => RendezVousMissionLocalePrendreInput, { description: 'Rendez-vous à prendre.' })
    input: RendezVousMissionLocalePrendreInput,
    @Ctx() contexte: Contexte,
  ): Promise<RendezVousMissionLocalePrendrePayload> {
    const outcome = await takeRendezVous(input, contexte)
    return outcome.kind === 'fait'
      ? { rendezVous: await contexte.loaders.rendezVous.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { rendezVous: null, erreurs: outcome.erreurs }
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousMissionLocaleRenseignerPayload, {
    nullable: true,
    description: 'Renseigne l’issue d’un rendez-vous.',
  })
  async rendezVousMissionLocaleRenseigner(
    @Arg('input', () => RendezVousMissionLocaleRenseignerInput, { description: 'Issue à renseigner.' })
    input: RendezVousMissionLocaleRenseignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<RendezVousMissionLocaleRenseignerPayload> {
    const outcome = await settleRendezVous(input, contexte)
    return outcome.kind === 'fait'
      ? { rendezVous: await contexte.loaders.rendezVous.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { rendezVous: null, erreurs: outcome.erreurs }
  }
}
