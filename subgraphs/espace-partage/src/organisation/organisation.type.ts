import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { TypeOrganisation } from './organisation.enum.js'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('Organisation', { description: 'Organisation qui accompagne, oriente, finance ou verse.' })
export class Organisation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement.' })
  readonly siret!: string | null

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => TypeOrganisation, { description: 'Nature.' })
  readonly type!: TypeOrganisation

  @Field(() => String, { nullable: true, description: 'Code SAFIR, pour une agence de France Travail.' })
  readonly codeSafir!: string | null

  @Field(() => Boolean, {
    description: 'Vrai quand être accompagné là révèle une situation protégée (santé, justice, violences).',
  })
  readonly estSensible!: boolean

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly codeCommune!: string | null
}

export const OrganisationConnection = connectionOf('Organisation', () => Organisation, 'PUBLIC')
