import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import {
  CejCloreInput,
  CejClorePayload,
  CejOuvrirInput,
  CejOuvrirPayload,
  CejSemaineDeclarerInput,
  CejSemaineDeclarerPayload,
  CejSignerInput,
  CejSignerPayload,
} from './cej.input.js'
import { closeCej } from './close-cej.js'
import { declareSemaineCej } from './declare-semaine-cej.js'
import { openCej } from './open-cej.js'
import { signCej } from './sign-cej.js'

@Resolver()
export class CejMutation {
  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => CejOuvrirPayload, {
    nullable: true,
    description: 'Ouvre un parcours CEJ et prépare son contrat, à signer.',
  })
  async cejOuvrir(
    @Arg('input', () => CejOuvrirInput, { description: 'Parcours à ouvrir.' }) input: CejOuvrirInput,
    @Ctx() contexte: Contexte,
  ): Promise<CejOuvrirPayload> {
    const outcome = await openCej(input, contexte)
    return outcome.kind === 'fait'
      ? { parcours: await contexte.loaders.parcoursCej.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { parcours: null, erreurs: outcome.erreurs }
  }

  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => CejSignerPayload, {
    nullable: true,
    description: 'Enregistre la signature du contrat par les deux parties : le CEJ commence.',
  })
  async cejSigner(
    @Arg('input', () => CejSignerInput, { description: 'Contrat à signer.' }) input: CejSignerInput,
    @Ctx() contexte: Contexte,
  ): Promise<CejSignerPayload> {
    const outcome = await signCej(input, contexte)
    return outcome.kind === 'fait'
      ? { parcours: await contexte.loaders.parcoursCej.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { parcours: null, erreurs: outcome.erreurs }
  }

  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => CejSemaineDeclarerPayload, {
    nullable: true,
    description: 'Déclare ou corrige les heures réalisées d’une semaine.',
  })
  async cejSemaineDeclarer(
    @Arg('input', () => CejSemaineDeclarerInput, { description: 'Semaine à déclarer.' }) input: CejSemaineDeclarerInput,
    @Ctx() contexte: Contexte,
  ): Promise<CejSemaineDeclarerPayload> {
    const outcome = await declareSemaineCej(input, contexte)
    return outcome.kind === 'fait'
      ? { parcours: await contexte.loaders.parcoursCej.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { parcours: null, erreurs: outcome.erreurs }
  }

  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => CejClorePayload, { nullable: true, description: 'Met fin à un CEJ et clôt son contrat.' })
  async cejClore(
    @Arg('input', () => CejCloreInput, { description: 'Parcours à clore.' }) input: CejCloreInput,
    @Ctx() contexte: Contexte,
  ): Promise<CejClorePayload> {
    const outcome = await closeCej(input, contexte)
    return outcome.kind === 'fait'
      ? { parcours: await contexte.loaders.parcoursCej.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { parcours: null, erreurs: outcome.erreurs }
  }
}
