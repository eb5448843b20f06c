import { Donnee, ErreurMetier } from '@traitdunion/subgraph'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { DecisionIdentiteInput } from '../appariement/cas.input.js'
import { NatureRetrait } from './conservation.type.js'

@Donnee('DROITS_PERSONNE')
@InputType({ description: 'Personne à retirer du hub.' })
export class PersonneRetirerInput extends DecisionIdentiteInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne, sous l’une de ses clés.' })
  readonly personneId!: string

  @Field(() => NatureRetrait, { description: 'OPPOSITION ou DECISION ; CONSERVATION est l’affaire du hub.' })
  readonly nature!: NatureRetrait
}

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Issue d’un retrait.' })
export class PersonneRetirerPayload {
  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Retrait, dont `retraits` dit l’exécution.' })
  readonly retraitId!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
