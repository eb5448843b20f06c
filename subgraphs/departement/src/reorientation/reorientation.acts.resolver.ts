import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { decideReorientation } from './decide-reorientation.js'
import {
  ReorientationDeciderInput,
  ReorientationDeciderPayload,
  ReorientationDemanderInput,
  ReorientationDemanderPayload,
} from './reorientation.input.js'
import { requestReorientation } from './request-reorientation.js'

@Resolver()
export class ReorientationActsResolver {
  @Donnee('ORIENTATION')
  @Mutation(() => ReorientationDemanderPayload, {
    nullable: true,
    description: 'Demande de changer l’orientation en cours d’une personne.',
  })
  async reorientationDemander(
    @Arg('input', () => ReorientationDemanderInput, { description: 'Demande.' }) input: ReorientationDemanderInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await requestReorientation(input, contexte), 'reorientation', contexte.loaders.reorientation)
  }

  @Donnee('ORIENTATION')
  @Mutation(() => ReorientationDeciderPayload, {
    nullable: true,
    description: 'Accepte ou refuse une demande de réorientation.',
  })
  async reorientationDecider(
    @Arg('input', () => ReorientationDeciderInput, { description: 'Décision.' }) input: ReorientationDeciderInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await decideReorientation(input, contexte), 'reorientation', contexte.loaders.reorientation)
  }
}
