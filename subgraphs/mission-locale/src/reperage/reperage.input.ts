import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { IdentiteSignalee } from './identite-signalee.input.js'
import { EtatReperage, OrigineReperage } from './reperage.enums.js'
import { Reperage } from './reperage.type.js'

@Donnee('REPERAGE')
@InputType({ description: 'Signalement.' })
export class ReperageSignalerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Jeune, s’il est connu du hub.' })
  readonly personneId?: string | null

  @Donnee('IDENTITE')
  @Field(() => IdentiteSignalee, { nullable: true, description: 'Identité du jeune, s’il n’est pas connu du hub.' })
  readonly identite?: IdentiteSignalee | null

  @Field(() => OrigineReperage, { description: 'Qui signale.' })
  readonly origine!: OrigineReperage

  @Field(() => Boolean, { description: 'Le jeune accepte qu’on le contacte.' })
  readonly consentementContact!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour du signalement.' })
  readonly signaleLe!: CivilDate

  @Field(() => String, { nullable: true, description: 'Code de la commune où le jeune se trouve.' })
  readonly commune?: string | null
}

@Donnee('REPERAGE')
@ObjectType({ description: 'Issue d’un signalement.' })
export class ReperageSignalerPayload {
  @Field(() => Reperage, { nullable: true, description: 'Repérage, si rien ne s’y oppose.' })
  readonly reperage!: Reperage | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('REPERAGE')
@InputType({ description: 'Repérage à confier.' })
export class ReperageAssignerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Repérage.' })
  readonly reperageId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Donnee('CLE')
  @Field(() => ID, { description: 'Conseiller.' })
  readonly conseillerId!: string
}

@Donnee('REPERAGE')
@ObjectType({ description: 'Issue d’une assignation.' })
export class ReperageAssignerPayload {
  @Field(() => Reperage, { nullable: true, description: 'Repérage, si rien ne s’y oppose.' })
  readonly reperage!: Reperage | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('REPERAGE')
@InputType({ description: 'Conclusion.' })
export class ReperageConclureInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Repérage.' })
  readonly reperageId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Field(() => EtatReperage, { description: 'CONTACTE ou SANS_SUITE.' })
  readonly etat!: EtatReperage

  @Field(() => GraphQLCivilDate, { description: 'Jour de conclusion.' })
  readonly concluLe!: CivilDate
}

@Donnee('REPERAGE')
@ObjectType({ description: 'Issue d’une conclusion de repérage.' })
export class ReperageConclurePayload {
  @Field(() => Reperage, { nullable: true, description: 'Repérage, si rien ne s’y oppose.' })
  readonly reperage!: Reperage | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
