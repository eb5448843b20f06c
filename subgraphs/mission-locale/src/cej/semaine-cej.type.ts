import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, Float, ObjectType } from 'type-graphql'
import { AssiduiteCej } from './cej.enums.js'

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Heures d’activité d’une semaine de CEJ.' })
export class SemaineCej {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Lundi de la semaine.' })
  readonly lundi!: CivilDate | null

  @Field(() => Float, { nullable: true, description: 'Heures réalisées.' })
  readonly heuresRealisees!: number | null

  @Field(() => AssiduiteCej, { nullable: true, description: 'Heures rapportées à ce qui est attendu.' })
  readonly assiduite!: AssiduiteCej | null
}
