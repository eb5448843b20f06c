import { Donnee } from '@traitdunion/subgraph'
import { Field, Int, ObjectType } from 'type-graphql'

@Donnee('PUBLIC')
@ObjectType({ description: 'Financeur d’une session (LHÉO organisme-financeur).' })
export class FinanceurSession {
  @Field(() => String, { description: 'Code LHÉO du financeur ; 2 pour la Région.' })
  readonly code!: string

  @Field(() => Int, { nullable: true, description: 'Places financées.' })
  readonly placesFinancees!: number | null
}
