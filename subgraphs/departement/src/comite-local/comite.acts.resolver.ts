import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import {
  ComiteLocalInstallerInput,
  ComiteLocalInstallerPayload,
  FeuilleDeRouteFixerInput,
  FeuilleDeRouteFixerPayload,
} from './comite.input.js'
import { installComite, setRoadMap } from './lead-comite.js'

@Resolver()
export class ComiteActsResolver {
  @Donnee('PUBLIC')
  @Mutation(() => ComiteLocalInstallerPayload, {
    nullable: true,
    description: 'Installe un comité local sur un territoire.',
  })
  async comiteLocalInstaller(
    @Arg('input', () => ComiteLocalInstallerInput, { description: 'Comité.' }) input: ComiteLocalInstallerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await installComite(input, contexte), 'comite', contexte.loaders.comite)
  }

  @Donnee('PUBLIC')
  @Mutation(() => FeuilleDeRouteFixerPayload, {
    nullable: true,
    description: 'Fixe la feuille de route d’un comité local.',
  })
  async feuilleDeRouteFixer(
    @Arg('input', () => FeuilleDeRouteFixerInput, { description: 'Feuille de route.' }) input: FeuilleDeRouteFixerInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await setRoadMap(input, contexte), 'comite', contexte.loaders.comite)
  }
}
