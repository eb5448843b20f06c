import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { closeDossier } from './close-dossier.js'
import {
  DossierMissionLocaleCloreInput,
  DossierMissionLocaleClorePayload,
  DossierMissionLocaleOuvrirInput,
  DossierMissionLocaleOuvrirPayload,
} from './dossier.input.js'
import { openDossier } from './open-dossier.js'

@Resolver()
export class DossierMutation {
  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => DossierMissionLocaleOuvrirPayload, {
    nullable: true,
    description: 'Ouvre le dossier d’un jeune et rapproche son identité des personnes du hub.',
  })
  async dossierMissionLocaleOuvrir(
    @Arg('input', () => DossierMissionLocaleOuvrirInput, { description: 'Dossier à ouvrir.' })
    input: DossierMissionLocaleOuvrirInput,
    @Ctx() contexte: Contexte,
  ): Promise<DossierMissionLocaleOuvrirPayload> {
    const outcome = await openDossier(input, contexte)
    return outcome.kind === 'fait'
      ? { dossier: await contexte.loaders.dossier.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { dossier: null, erreurs: outcome.erreurs }
  }

  @Donnee('PARCOURS_JEUNE')
  @Mutation(() => DossierMissionLocaleClorePayload, { nullable: true, description: 'Clôt le dossier d’un jeune.' })
  async dossierMissionLocaleClore(
    @Arg('input', () => DossierMissionLocaleCloreInput, { description: 'Dossier à clore.' })
    input: DossierMissionLocaleCloreInput,
    @Ctx() contexte: Contexte,
  ): Promise<DossierMissionLocaleClorePayload> {
    const outcome = await closeDossier(input, contexte)
    return outcome.kind === 'fait'
      ? { dossier: await contexte.loaders.dossier.clear(outcome.id).load(outcome.id), erreurs: [] }
      : { dossier: null, erreurs: outcome.erreurs }
  }
}
