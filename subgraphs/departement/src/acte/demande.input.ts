import { Donnee, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int } from 'type-graphql'

/** What every mutation asks of its caller. */
@InputType()
export abstract class DemandeInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé n’agit qu’une fois.' })
  readonly cleIdempotence!: string
}

/** What a mutation of an existing object asks. */
@InputType()
export abstract class ModificationInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé de l’objet à modifier.' })
  readonly id!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue par le client ; refus si l’objet a changé depuis.' })
  readonly versionAttendue!: number
}
