import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { cancelRendezVous, moveRendezVous, recordOutcome } from './follow-rendez-vous.js'
import {
  RendezVousAnnulerInput,
  RendezVousAnnulerPayload,
  RendezVousDeplacerInput,
  RendezVousDeplacerPayload,
  RendezVousPrendreInput,
  RendezVousPrendrePayload,
  RendezVousRenseignerInput,
  RendezVousRenseignerPayload,
} from './rendez-vous.input.js'
import { takeRendezVous } from './take-rendez-vous.js'

@Resolver()
export class RendezVousActsResolver {
  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousPrendrePayload, {
    nullable: true,
    description: 'Fixe un rendez-vous du département avec une personne.',
  })
  async rendezVousPrendre(
    @Arg('input', () => RendezVousPrendreInput, { description: 'Rendez-vous.' }) input: RendezVousPrendreInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await takeRendezVous(input, contexte), 'rendezVous', contexte.loaders.rendezVous)
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousRenseignerPayload, { nullable: true, description: 'Renseigne l’issue d’un rendez-vous.' })
  async rendezVousRenseigner(
    @Arg('input', () => RendezVousRenseignerInput, { description: 'Issue.' }) input: RendezVousRenseignerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await recordOutcome(input, contexte), 'rendezVous', contexte.loaders.rendezVous)
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousDeplacerPayload, { nullable: true, description: 'Déplace un rendez-vous.' })
  async rendezVousDeplacer(
    @Arg('input', () => RendezVousDeplacerInput, { description: 'Report.' }) input: RendezVousDeplacerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await moveRendezVous(input, contexte), 'rendezVous', contexte.loaders.rendezVous)
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousAnnulerPayload, { nullable: true, description: 'Annule un rendez-vous.' })
  async rendezVousAnnuler(
    @Arg('input', () => RendezVousAnnulerInput, { description: 'Annulation.' }) input: RendezVousAnnulerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await cancelRendezVous(input, contexte), 'rendezVous', contexte.loaders.rendezVous)
  }
}
