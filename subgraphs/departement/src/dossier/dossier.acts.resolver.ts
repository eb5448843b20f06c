import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { DossierOuvrirInput, DossierOuvrirPayload } from './dossier.input.js'
import { openDossier } from './open-dossier.js'

@Resolver()
export class DossierActsResolver {
  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Mutation(() => DossierOuvrirPayload, {
    nullable: true,
    description: 'Ouvre un dossier au département, pour la personne que le rapprochement d’identité reconnaît.',
  })
  async dossierOuvrir(
    @Arg('input', () => DossierOuvrirInput, { description: 'Dossier.' }) input: DossierOuvrirInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await openDossier(input, contexte), 'dossier', contexte.loaders.dossier)
  }
}
