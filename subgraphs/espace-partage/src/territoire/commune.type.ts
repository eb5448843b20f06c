import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "code")')
@Donnee('PUBLIC')
@ObjectType('Commune', { description: 'Commune du code officiel géographique.' })
export class Commune {
  @Donnee('PUBLIC')
  @Field(() => ID, { description: 'Code officiel géographique.' })
  readonly code!: string

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => [String], { description: 'Codes postaux.' })
  readonly codesPostaux!: readonly string[]

  @Field(() => Int, { nullable: true, description: 'Population.' })
  readonly population!: number | null

  @Field(() => String, { nullable: true, description: 'Code du département.' })
  readonly departement!: string | null

  @Field(() => String, { nullable: true, description: 'Code de la région.' })
  readonly region!: string | null

  @Field(() => String, { description: 'D’où vient cette description.' })
  readonly source!: string

  @Field(() => String, { nullable: true, description: 'Année de validité à la source.' })
  readonly millesime!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** Breaks ties in lists; not a field. */
  readonly id!: string
}

export const CommuneConnection = connectionOf('Commune', () => Commune, 'PUBLIC')
