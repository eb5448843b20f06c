import { OrganismeReferentType, TypeParcours } from '@traitdunion/parcours'
import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { OrientationMissionLocale } from './orientation.type.js'

@Donnee('ORIENTATION')
@InputType({ description: 'Décision.' })
export class OrientationMissionLocaleDeciderInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Jeune orienté.' })
  readonly personneId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, {
    nullable: true,
    description: 'Version de l’orientation en cours que cette décision remplace ; absente s’il n’y en a pas.',
  })
  readonly versionAttendue?: number | null

  @Field(() => TypeParcours, { description: 'Parcours décidé.' })
  readonly parcours!: TypeParcours

  @Field(() => OrganismeReferentType, { description: 'Organisme référent désigné.' })
  readonly organismeReferent!: OrganismeReferentType

  @Field(() => GraphQLCivilDate, { description: 'Jour de la décision.' })
  readonly decideeLe!: CivilDate
}

@Donnee('ORIENTATION')
@ObjectType({ description: 'Issue d’une décision d’orientation.' })
export class OrientationMissionLocaleDeciderPayload {
  @Field(() => OrientationMissionLocale, { nullable: true, description: 'Orientation décidée, si rien ne s’y oppose.' })
  readonly orientation!: OrientationMissionLocale | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
