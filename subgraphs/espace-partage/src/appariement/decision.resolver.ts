import { type ActOutcome, Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import {
  AppariementTrancherInput,
  DecisionIdentitePayload,
  FusionAnnulerInput,
  PersonneScinderInput,
  PersonnesFusionnerInput,
  ScissionAnnulerInput,
} from './cas.input.js'
import { decideIdentite, readOutcome } from './decide-identite.js'

const payloadOf = async (outcome: ActOutcome, { loaders }: Contexte): Promise<DecisionIdentitePayload> => {
  if (outcome.kind === 'refuse') return { acteId: null, personneId: null, personne: null, erreurs: outcome.erreurs }
  const { acteId, personneId } = readOutcome(outcome.id)
  return { acteId, personneId, personne: await loaders.personne.load(personneId), erreurs: [] }
}

/** Decisions of stewards; each is motivated, kept with its author, and can be undone. */
@Resolver(() => DecisionIdentitePayload)
export class DecisionIdentiteResolver {
  @Donnee('ETAT_APPARIEMENT')
  @Mutation(() => DecisionIdentitePayload, { nullable: true, description: 'Tranche un cas de rapprochement.' })
  async appariementTrancher(
    @Arg('input', () => AppariementTrancherInput, { description: 'Décision.' }) input: AppariementTrancherInput,
    @Ctx() contexte: Contexte,
  ): Promise<DecisionIdentitePayload> {
    const { casId, decision, personneId, versionAttendue } = input
    const rattache = decision === 'RATTACHER'
    const outcome = await decideIdentite(
      {
        action: 'appariementTrancher',
        input,
        path: `/cas/${casId}/trancher`,
        corps: { decision, versionAttendue, ...(rattache ? { personneId } : {}) },
        cles: { casId, ...(rattache ? { personneId: personneId ?? '' } : {}) },
      },
      contexte,
    )
    return payloadOf(outcome, contexte)
  }

  @Donnee('ETAT_APPARIEMENT')
  @Mutation(() => DecisionIdentitePayload, {
    nullable: true,
    description: 'Réunit deux personnes qui n’en sont qu’une.',
  })
  async personnesFusionner(
    @Arg('input', () => PersonnesFusionnerInput, { description: 'Décision.' }) input: PersonnesFusionnerInput,
    @Ctx() contexte: Contexte,
  ): Promise<DecisionIdentitePayload> {
    const { ancienneId, conserveeId } = input
    const outcome = await decideIdentite(
      {
        action: 'personnesFusionner',
        input,
        path: '/fusions',
        corps: { ancien: ancienneId, conserve: conserveeId },
        cles: { ancienneId, conserveeId },
      },
      contexte,
    )
    return payloadOf(outcome, contexte)
  }

  @Donnee('ETAT_APPARIEMENT')
  @Mutation(() => DecisionIdentitePayload, {
    nullable: true,
    description:
      'Annule une fusion. Sans version attendue : une fusion ne change qu’une fois, quand on l’annule ; l’annuler encore ne fait rien de plus.',
  })
  async fusionAnnuler(
    @Arg('input', () => FusionAnnulerInput, { description: 'Décision.' }) input: FusionAnnulerInput,
    @Ctx() contexte: Contexte,
  ): Promise<DecisionIdentitePayload> {
    const { fusionId } = input
    const outcome = await decideIdentite(
      { action: 'fusionAnnuler', input, path: `/fusions/${fusionId}/annuler`, cles: { fusionId } },
      contexte,
    )
    return payloadOf(outcome, contexte)
  }

  @Donnee('ETAT_APPARIEMENT')
  @Mutation(() => DecisionIdentitePayload, {
    nullable: true,
    description: 'Rend à une autre personne des enregistrements qui sont les siens.',
  })
  async personneScinder(
    @Arg('input', () => PersonneScinderInput, { description: 'Décision.' }) input: PersonneScinderInput,
    @Ctx() contexte: Contexte,
  ): Promise<DecisionIdentitePayload> {
    const { personneId, versId, enregistrements } = input
    const outcome = await decideIdentite(
      {
        action: 'personneScinder',
        input,
        path: '/scissions',
        corps: { personneId, vers: versId ?? null, enregistrements: enregistrements.map((one) => ({ ...one })) },
        cles: { personneId, versId },
      },
      contexte,
    )
    return payloadOf(outcome, contexte)
  }

  @Donnee('ETAT_APPARIEMENT')
  @Mutation(() => DecisionIdentitePayload, {
    nullable: true,
    description:
      'Annule une scission. Sans version attendue : une scission ne change qu’une fois, quand on l’annule ; l’annuler encore ne fait rien de plus.',
  })
  async scissionAnnuler(
    @Arg('input', () => ScissionAnnulerInput, { description: 'Décision.' }) input: ScissionAnnulerInput,
    @Ctx() contexte: Contexte,
  ): Promise<DecisionIdentitePayload> {
    const { scissionId } = input
    const outcome = await decideIdentite(
      { action: 'scissionAnnuler', input, path: `/scissions/${scissionId}/annuler`, cles: { scissionId } },
      contexte,
    )
    return payloadOf(outcome, contexte)
  }
}
