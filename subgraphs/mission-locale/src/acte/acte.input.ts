import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { TypeActeMissionLocale } from './acte.enums.js'
import { ActeMissionLocale } from './acte.type.js'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Acte à consigner.' })
export class ActeMissionLocaleConsignerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Jeune accompagné.' })
  readonly personneId!: string

  @Field(() => TypeActeMissionLocale, { description: 'Nature.' })
  readonly type!: TypeActeMissionLocale

  @Field(() => GraphQLCivilDate, { description: 'Jour.' })
  readonly realiseLe!: CivilDate

  @Field(() => Int, { nullable: true, description: 'Durée, en minutes.' })
  readonly dureeMinutes?: number | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Professionnel qui a fait l’acte.' })
  readonly conseillerId?: string | null
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue d’une consignation d’acte.' })
export class ActeMissionLocaleConsignerPayload {
  @Field(() => ActeMissionLocale, { nullable: true, description: 'Acte consigné, si rien ne s’y oppose.' })
  readonly acte!: ActeMissionLocale | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
