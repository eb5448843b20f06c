import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Opposition } from './opposition.type.js'

@Donnee('DROITS_PERSONNE')
@InputType({ description: 'Opposition à enregistrer.' })
export class OppositionEnregistrerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, {
    description: 'Clé tirée au hasard par le client : la même clé n’enregistre qu’une fois.',
  })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne qui s’oppose.' })
  readonly personneId!: string

  @Field(() => GraphQLCivilDate, { description: 'Jour où elle s’est opposée.' })
  readonly opposeeLe!: CivilDate
}

@Donnee('DROITS_PERSONNE')
@InputType({ description: 'Opposition à lever.' })
export class OppositionLeverInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Opposition.' })
  readonly oppositionId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour où la personne y renonce.' })
  readonly leveeLe!: CivilDate
}

abstract class Issue {
  readonly opposition!: Opposition | null
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Issue de l’enregistrement d’une opposition.' })
export class OppositionEnregistrerPayload extends Issue {
  @Field(() => Opposition, { nullable: true, description: 'Opposition enregistrée.' })
  override readonly opposition!: Opposition | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  override readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Issue de la levée d’une opposition.' })
export class OppositionLeverPayload extends Issue {
  @Field(() => Opposition, { nullable: true, description: 'Opposition levée.' })
  override readonly opposition!: Opposition | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  override readonly erreurs!: readonly ErreurMetier[]
}
