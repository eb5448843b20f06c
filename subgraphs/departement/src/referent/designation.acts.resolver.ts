import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { designateReferent, endDesignation } from './designate-referent.js'
import {
  DesignationTerminerInput,
  DesignationTerminerPayload,
  ReferentDesignerInput,
  ReferentDesignerPayload,
} from './designation.input.js'

@Resolver()
export class DesignationActsResolver {
  @Donnee('ORGANISME_REFERENT')
  @Mutation(() => ReferentDesignerPayload, {
    nullable: true,
    description: 'Désigne un professionnel pour accompagner une personne.',
  })
  async referentDesigner(
    @Arg('input', () => ReferentDesignerInput, { description: 'Désignation.' }) input: ReferentDesignerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await designateReferent(input, contexte), 'designation', contexte.loaders.designation)
  }

  @Donnee('ORGANISME_REFERENT')
  @Mutation(() => DesignationTerminerPayload, { nullable: true, description: 'Met fin à une désignation.' })
  async designationTerminer(
    @Arg('input', () => DesignationTerminerInput, { description: 'Fin.' }) input: DesignationTerminerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await endDesignation(input, contexte), 'designation', contexte.loaders.designation)
  }
}
