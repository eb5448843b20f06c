import { Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'

/** What every object that can be modified shows. */
@ObjectType()
export abstract class Versioned {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date
}
