import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'
import { StatutPositionnement } from './positionnement.enums.js'

@Donnee('FORMATION')
@InputType({ description: 'Filtre des positionnements ; les critères se cumulent.' })
export class PositionnementFiltre {
  @Field(() => StatutPositionnement, { nullable: true, description: 'Avancement.' })
  readonly statut?: StatutPositionnement | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Session.' })
  readonly sessionId?: string | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Organisation prescriptrice.' })
  readonly prescripteurId?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('FORMATION')
@InputType({ description: 'Tri des positionnements ; une seule clé.' })
export class PositionnementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de positionnement.' })
  readonly positionneLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
