import { type ActOutcome, Donnee } from '@traitdunion/subgraph'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Contexte } from '../contexte.js'
import { Personne } from '../personne/personne.type.js'
import { liftOpposition, recordOpposition } from './change-opposition.js'
import {
  OppositionEnregistrerInput,
  OppositionEnregistrerPayload,
  OppositionLeverInput,
  OppositionLeverPayload,
} from './opposition.input.js'
import { Opposition } from './opposition.type.js'

/** An act remembers the objection and whose it is: an objection is read by person. */
const payloadOf = async (outcome: ActOutcome, { loaders }: Contexte) => {
  if (outcome.kind === 'refuse') return { opposition: null, erreurs: outcome.erreurs }
  const [id, personneId = ''] = outcome.id.split(' ')
  const oppositions = await loaders.oppositions.load(personneId)
  return { opposition: oppositions.find((one) => one.id === id) ?? null, erreurs: [] }
}

@Resolver(() => Opposition)
export class OppositionResolver {
  @Donnee('DROITS_PERSONNE')
  @Mutation(() => OppositionEnregistrerPayload, {
    nullable: true,
    description: 'Enregistre qu’une personne s’oppose au partage de ses données.',
  })
  async oppositionEnregistrer(
    @Arg('input', () => OppositionEnregistrerInput, { description: 'Opposition.' }) input: OppositionEnregistrerInput,
    @Ctx() contexte: Contexte,
  ): Promise<OppositionEnregistrerPayload> {
    return payloadOf(await recordOpposition(input, contexte), contexte)
  }

  @Donnee('DROITS_PERSONNE')
  @Mutation(() => OppositionLeverPayload, {
    nullable: true,
    description: 'Lève une opposition à laquelle la personne renonce.',
  })
  async oppositionLever(
    @Arg('input', () => OppositionLeverInput, { description: 'Levée.' }) input: OppositionLeverInput,
    @Ctx() contexte: Contexte,
  ): Promise<OppositionLeverPayload> {
    return payloadOf(await liftOpposition(input, contexte), contexte)
  }
}

@Resolver(() => Personne)
export class PersonneOppositionResolver {
  @Donnee('DROITS_PERSONNE')
  @FieldResolver(() => Opposition, { nullable: true, description: 'Opposition en cours, s’il y en a une.' })
  async opposition(@Root() { id }: Personne, @Ctx() { loaders }: Contexte): Promise<Opposition | null> {
    return (await loaders.oppositions.load(id)).find(({ leveeLe }) => leveeLe === null) ?? null
  }
}
