import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import {
  DiagnosticEtablirInput,
  DiagnosticEtablirPayload,
  FreinAjouterInput,
  FreinAjouterPayload,
  FreinCloreInput,
  FreinClorePayload,
} from './diagnostic.input.js'
import { establishDiagnostic } from './establish-diagnostic.js'
import { addFreinTo, closeFreinOf } from './follow-freins.js'

@Resolver()
export class DiagnosticActsResolver {
  @Donnee('DIAGNOSTIC')
  @Mutation(() => DiagnosticEtablirPayload, {
    nullable: true,
    description: 'Enregistre un recueil de données socio-professionnelles et relève les freins qu’il révèle.',
  })
  async diagnosticEtablir(
    @Arg('input', () => DiagnosticEtablirInput, { description: 'Recueil.' }) input: DiagnosticEtablirInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await establishDiagnostic(input, contexte), 'diagnostic', contexte.loaders.diagnostic)
  }

  @Donnee('DIAGNOSTIC')
  @Mutation(() => FreinAjouterPayload, { nullable: true, description: 'Ajoute un frein à un diagnostic.' })
  async freinAjouter(
    @Arg('input', () => FreinAjouterInput, { description: 'Frein.' }) input: FreinAjouterInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await addFreinTo(input, contexte), 'diagnostic', contexte.loaders.diagnostic)
  }

  @Donnee('DIAGNOSTIC')
  @Mutation(() => FreinClorePayload, { nullable: true, description: 'Clôt un frein d’un diagnostic.' })
  async freinClore(
    @Arg('input', () => FreinCloreInput, { description: 'Frein levé.' }) input: FreinCloreInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await closeFreinOf(input, contexte), 'diagnostic', contexte.loaders.diagnostic)
  }
}
