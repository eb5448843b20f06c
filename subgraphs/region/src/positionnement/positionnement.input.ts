import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MotifRefusPositionnement } from './positionnement.enums.js'
import { Positionnement } from './positionnement.type.js'

@Donnee('FORMATION')
@InputType({ description: 'Positionnement à faire.' })
export class PositionnerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne à positionner.' })
  readonly personneId!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Session de formation.' })
  readonly sessionId!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Organisation prescriptrice.' })
  readonly prescripteurId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, {
    nullable: true,
    description: 'Version du pré-positionnement à confirmer ; absente s’il n’y en a pas.',
  })
  readonly versionAttendue?: number | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Vrai pour proposer seulement, à confirmer par le prescripteur.',
  })
  readonly prePositionnement!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour du positionnement.' })
  readonly positionneLe!: CivilDate
}

@Donnee('FORMATION')
@ObjectType({ description: 'Issue d’un positionnement.' })
export class PositionnerPayload {
  @Field(() => Positionnement, { nullable: true, description: 'Positionnement, si rien ne s’y oppose.' })
  readonly positionnement!: Positionnement | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('FORMATION')
@InputType({ description: 'Positionnement à confirmer.' })
export class PositionnementConfirmerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Positionnement.' })
  readonly positionnementId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue du positionnement à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de confirmation.' })
  readonly confirmeLe!: CivilDate
}

@Donnee('FORMATION')
@ObjectType({ description: 'Issue d’une confirmation.' })
export class PositionnementConfirmerPayload {
  @Field(() => Positionnement, { nullable: true, description: 'Positionnement, si rien ne s’y oppose.' })
  readonly positionnement!: Positionnement | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('FORMATION')
@InputType({ description: 'Positionnement à refuser.' })
export class PositionnementRefuserInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Positionnement.' })
  readonly positionnementId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue du positionnement à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour du refus.' })
  readonly refuseLe!: CivilDate

  @Field(() => MotifRefusPositionnement, { description: 'Motif.' })
  readonly motif!: MotifRefusPositionnement
}

@Donnee('FORMATION')
@ObjectType({ description: 'Issue d’un refus.' })
export class PositionnementRefuserPayload {
  @Field(() => Positionnement, { nullable: true, description: 'Positionnement, si rien ne s’y oppose.' })
  readonly positionnement!: Positionnement | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('FORMATION')
@InputType({ description: 'Entrée à enregistrer.' })
export class EntreeEnregistrerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Positionnement.' })
  readonly positionnementId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue du positionnement à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour d’entrée.' })
  readonly entreLe!: CivilDate

  @Field(() => Boolean, { description: 'Vrai si l’attestation d’inscription en stage (AIS) a été remise.' })
  readonly attestationInscription!: boolean
}

@Donnee('FORMATION')
@ObjectType({ description: 'Issue d’une entrée en formation.' })
export class EntreeEnregistrerPayload {
  @Field(() => Positionnement, { nullable: true, description: 'Positionnement, si rien ne s’y oppose.' })
  readonly positionnement!: Positionnement | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('FORMATION')
@InputType({ description: 'Abandon à enregistrer.' })
export class AbandonEnregistrerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Positionnement.' })
  readonly positionnementId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue du positionnement à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de l’abandon.' })
  readonly abandonneLe!: CivilDate
}

@Donnee('FORMATION')
@ObjectType({ description: 'Issue d’un abandon.' })
export class AbandonEnregistrerPayload {
  @Field(() => Positionnement, { nullable: true, description: 'Positionnement, si rien ne s’y oppose.' })
  readonly positionnement!: Positionnement | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
