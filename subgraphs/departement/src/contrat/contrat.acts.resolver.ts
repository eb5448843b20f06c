import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { closeContrat, signContrat } from './conclude-contrat.js'
import {
  ContratAmenderInput,
  ContratAmenderPayload,
  ContratCloreInput,
  ContratClorePayload,
  ContratOuvrirInput,
  ContratOuvrirPayload,
  ContratProposerInput,
  ContratProposerPayload,
  ContratSignerInput,
  ContratSignerPayload,
} from './contrat.input.js'
import { openContrat } from './open-contrat.js'
import { amendContrat, proposeContrat } from './write-contrat.js'

@Resolver()
export class ContratActsResolver {
  @Donnee('CONTRAT')
  @Mutation(() => ContratOuvrirPayload, { nullable: true, description: 'Ouvre un contrat d’engagement en brouillon.' })
  async contratOuvrir(
    @Arg('input', () => ContratOuvrirInput, { description: 'Contrat.' }) input: ContratOuvrirInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await openContrat(input, contexte), 'contrat', contexte.loaders.contrat)
  }

  @Donnee('CONTRAT')
  @Mutation(() => ContratProposerPayload, {
    nullable: true,
    description: 'Propose la dernière version à la signature ; elle est figée.',
  })
  async contratProposer(
    @Arg('input', () => ContratProposerInput, { description: 'Proposition.' }) input: ContratProposerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await proposeContrat(input, contexte), 'contrat', contexte.loaders.contrat)
  }

  @Donnee('CONTRAT')
  @Mutation(() => ContratSignerPayload, {
    nullable: true,
    description: 'Enregistre la signature d’une partie ; avec les deux, la version entre en vigueur.',
  })
  async contratSigner(
    @Arg('input', () => ContratSignerInput, { description: 'Signature.' }) input: ContratSignerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await signContrat(input, contexte), 'contrat', contexte.loaders.contrat)
  }

  @Donnee('CONTRAT')
  @Mutation(() => ContratAmenderPayload, { nullable: true, description: 'Donne un nouveau contenu à un contrat.' })
  async contratAmender(
    @Arg('input', () => ContratAmenderInput, { description: 'Nouveau contenu.' }) input: ContratAmenderInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await amendContrat(input, contexte), 'contrat', contexte.loaders.contrat)
  }

  @Donnee('CONTRAT')
  @Mutation(() => ContratClorePayload, { nullable: true, description: 'Clôt un contrat, ou abandonne son brouillon.' })
  async contratClore(
    @Arg('input', () => ContratCloreInput, { description: 'Clôture.' }) input: ContratCloreInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await closeContrat(input, contexte), 'contrat', contexte.loaders.contrat)
  }
}
