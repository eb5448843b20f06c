import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, Int, ObjectType } from 'type-graphql'
import { ClasseAllocationCej } from './cej.enums.js'

@Donnee('RESSOURCES')
@ObjectType({ description: 'Classe d’allocation du CEJ à partir d’un jour (code du travail, D5131-19).' })
export class AllocationCej {
  @Field(() => ClasseAllocationCej, { nullable: true, description: 'Classe.' })
  readonly classe!: ClasseAllocationCej | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour de cette classe.' })
  readonly depuis!: CivilDate | null

  @Field(() => Int, {
    nullable: true,
    description: 'Montant mensuel au premier jour, en centimes, selon le barème alors en vigueur.',
  })
  readonly montantMensuelCentimes!: number | null
}
