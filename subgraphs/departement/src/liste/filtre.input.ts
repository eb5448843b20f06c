import { ModifieDepuis } from '@traitdunion/subgraph'
import { InputType } from 'type-graphql'

/** What every list can be filtered by. */
@InputType()
export abstract class FiltreModifie {
  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}
