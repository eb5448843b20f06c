import { Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { payloadFrom } from '../acte/payload.js'
import type { Contexte } from '../contexte.js'
import { giveOpinion, putOnAgenda, registerPassage } from './hold-seance.js'
import {
  AvisRendreInput,
  AvisRendrePayload,
  PassageInscrireASeanceInput,
  PassageInscrireASeancePayload,
  PassageInscrireInput,
  PassageInscrirePayload,
} from './passage.input.js'

@Resolver()
export class PassageActsResolver {
  @Donnee('SANCTION')
  @Mutation(() => PassageInscrirePayload, {
    nullable: true,
    description: 'Inscrit une personne devant l’équipe pluridisciplinaire.',
  })
  async passageInscrire(
    @Arg('input', () => PassageInscrireInput, { description: 'Inscription.' }) input: PassageInscrireInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await registerPassage(input, contexte), 'passage', contexte.loaders.passage)
  }

  @Donnee('SANCTION')
  @Mutation(() => PassageInscrireASeancePayload, {
    nullable: true,
    description: 'Inscrit un dossier à l’ordre du jour d’une séance à venir.',
  })
  async passageInscrireASeance(
    @Arg('input', () => PassageInscrireASeanceInput, { description: 'Inscription.' })
    input: PassageInscrireASeanceInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await putOnAgenda(input, contexte), 'passage', contexte.loaders.passage)
  }

  @Donnee('SANCTION')
  @Mutation(() => AvisRendrePayload, {
    nullable: true,
    description: 'Enregistre l’avis de l’équipe pluridisciplinaire.',
  })
  async avisRendre(
    @Arg('input', () => AvisRendreInput, { description: 'Avis.' }) input: AvisRendreInput,
    @Ctx() contexte: Contexte,
  ) {
    return payloadFrom(await giveOpinion(input, contexte), 'passage', contexte.loaders.passage)
  }
}
