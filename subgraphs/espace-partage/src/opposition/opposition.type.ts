import { type CivilDate, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Opposition d’une personne au partage de ses données (RGPD, art. 21 ; CASF, R263-9).' })
export class Opposition {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé de l’opposition.' })
  readonly id!: string

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où la personne s’est opposée.' })
  readonly opposeeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où elle y a renoncé.' })
  readonly leveeLe!: CivilDate | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly personneId!: string
}
