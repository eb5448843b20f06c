import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { NatureTerritoire } from './territoire.enum.js'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('Territoire', {
  description: 'Ensemble de communes d’un même découpage ; il peut déborder le département et la région.',
})
export class Territoire {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé du territoire.' })
  readonly id!: string

  @Field(() => NatureTerritoire, { description: 'Découpage auquel il appartient.' })
  readonly nature!: NatureTerritoire

  @Field(() => String, { description: 'Code dans son découpage.' })
  readonly code!: string

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => String, { description: 'D’où vient cette liste.' })
  readonly source!: string

  @Field(() => String, { nullable: true, description: 'Année de validité à la source, si elle la donne.' })
  readonly millesime!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date
}

export const TerritoireConnection = connectionOf('Territoire', () => Territoire, 'PUBLIC')
