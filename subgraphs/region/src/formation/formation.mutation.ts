import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { depositFormation } from './deposit-formation.js'
import { FormationDeposerInput, FormationDeposerPayload } from './formation.input.js'

@Resolver()
export class FormationMutation {
  @Donnee('PUBLIC')
  @Mutation(() => FormationDeposerPayload, {
    nullable: true,
    description: 'Dépose une formation avec ses actions et sessions, reconnues à leur triplet InterCarif.',
  })
  async formationDeposer(
    @Arg('input', () => FormationDeposerInput, { description: 'Formation déposée.' }) input: FormationDeposerInput,
    @Ctx() contexte: Contexte,
  ): Promise<FormationDeposerPayload> {
    const outcome = await depositFormation(input, contexte)
    return outcome.kind === 'fait'
      ? { formation: await contexte.loaders.formation.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { formation: null, erreurs: outcome.erreurs }
  }
}
