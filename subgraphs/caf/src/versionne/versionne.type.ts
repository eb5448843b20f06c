import { Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'

/** What every object that follows the flow shows. */
@ObjectType('VersionneCaf', { description: 'Base des objets qui suivent le flux ; elle n’est pas dans le graphe.' })
export abstract class Versionne {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version : elle change quand un flux change l’objet.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date
}
