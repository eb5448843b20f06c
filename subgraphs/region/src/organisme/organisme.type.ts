import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('OrganismeFormation', {
  description: 'Organisme responsable de formations (LHÉO organisme-formation-responsable).',
})
export class OrganismeFormation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { description: 'SIRET, 14 chiffres.' })
  readonly siret!: string

  @Field(() => String, { nullable: true, description: 'Numéro de déclaration d’activité, 11 caractères.' })
  readonly numeroActivite!: string | null

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date
}

export const OrganismeFormationConnection = connectionOf('OrganismeFormation', () => OrganismeFormation, 'PUBLIC')
