import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { AideAccorderInput, AideAccorderPayload } from './aide.input.js'
import { grantAide } from './grant-aide.js'

@Resolver()
export class AideActsResolver {
  @Donnee('AIDE_ACCORDEE')
  @Mutation(() => AideAccorderPayload, { nullable: true, description: 'Accorde une aide locale à une personne.' })
  async aideAccorder(
    @Arg('input', () => AideAccorderInput, { description: 'Aide.' }) input: AideAccorderInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await grantAide(input, contexte), 'aide', contexte.loaders.aide)
  }
}
