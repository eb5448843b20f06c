import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('PROFESSIONNEL')
@ObjectType('Professionnel', { description: 'Personne qui intervient au nom d’une organisation.' })
export class Professionnel {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { nullable: true, description: 'Nom.' })
  readonly nom!: string | null

  @Field(() => String, { nullable: true, description: 'Prénom.' })
  readonly prenom!: string | null

  @Field(() => String, { nullable: true, description: 'Fonction.' })
  readonly fonction!: string | null

  @Field(() => String, { nullable: true, description: 'Courriel professionnel.' })
  readonly courriel!: string | null

  @Field(() => String, { nullable: true, description: 'Téléphone professionnel.' })
  readonly telephone!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly organisationId!: string
}

export const ProfessionnelConnection = connectionOf('Professionnel', () => Professionnel, 'PROFESSIONNEL')
