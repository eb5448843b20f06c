import { type ActOutcome, Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { cancelRendezVous, recordResultat } from './change-rendez-vous.js'
import {
  RendezVousConjointAnnulerInput,
  RendezVousConjointAnnulerPayload,
  RendezVousConjointPrendreInput,
  RendezVousConjointPrendrePayload,
  RendezVousConjointRenseignerInput,
  RendezVousConjointRenseignerPayload,
} from './rendez-vous-conjoint.input.js'
import { RendezVousConjoint } from './rendez-vous-conjoint.type.js'
import { takeRendezVous } from './take-rendez-vous.js'

const payloadOf = async (outcome: ActOutcome, { loaders }: Contexte) =>
  outcome.kind === 'fait'
    ? { rendezVous: await loaders.rendezVous.load(outcome.id), erreurs: [] }
    : { rendezVous: null, erreurs: outcome.erreurs }

@Resolver(() => RendezVousConjoint)
export class RendezVousConjointActResolver {
  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousConjointPrendrePayload, {
    nullable: true,
    description: 'Prend un rendez-vous d’une personne avec plusieurs organisations.',
  })
  async rendezVousConjointPrendre(
    @Arg('input', () => RendezVousConjointPrendreInput, { description: 'Rendez-vous.' })
    input: RendezVousConjointPrendreInput,
    @Ctx() contexte: Contexte,
  ): Promise<RendezVousConjointPrendrePayload> {
    return payloadOf(await takeRendezVous(input, contexte), contexte)
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousConjointRenseignerPayload, {
    nullable: true,
    description: 'Renseigne le résultat d’un rendez-vous conjoint pour l’organisation de l’appelant.',
  })
  async rendezVousConjointRenseigner(
    @Arg('input', () => RendezVousConjointRenseignerInput, { description: 'Résultat.' })
    input: RendezVousConjointRenseignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<RendezVousConjointRenseignerPayload> {
    return payloadOf(await recordResultat(input, contexte), contexte)
  }

  @Donnee('RENDEZ_VOUS')
  @Mutation(() => RendezVousConjointAnnulerPayload, {
    nullable: true,
    description: 'Annule un rendez-vous conjoint pour toutes les organisations.',
  })
  async rendezVousConjointAnnuler(
    @Arg('input', () => RendezVousConjointAnnulerInput, { description: 'Rendez-vous.' })
    input: RendezVousConjointAnnulerInput,
    @Ctx() contexte: Contexte,
  ): Promise<RendezVousConjointAnnulerPayload> {
    return payloadOf(await cancelRendezVous(input, contexte), contexte)
  }
}
