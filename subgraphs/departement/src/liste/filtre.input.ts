import { Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

/** What every list can be filtered by. */
@InputType()
export abstract class FiltreModifie {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { nullable: true, description: 'Modifiés depuis cet instant, compris.' })
  readonly modifieDepuis?: Date | null
}
