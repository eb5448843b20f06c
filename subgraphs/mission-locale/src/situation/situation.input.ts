import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { CategorieSituationJeune, EtatSituationJeune } from './situation.enums.js'
import { SituationJeune } from './situation.type.js'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Situation à déclarer.' })
export class SituationDeclarerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Jeune concerné.' })
  readonly personneId!: string

  @Field(() => CategorieSituationJeune, { description: 'Nature.' })
  readonly categorie!: CategorieSituationJeune

  @Field(() => EtatSituationJeune, { description: 'Avancement.' })
  readonly etat!: EtatSituationJeune

  @Donnee('PROJET')
  @Field(() => String, { nullable: true, description: 'Code ROME du métier préparé.' })
  readonly metierPrepare?: string | null

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour, prévu ou réel.' })
  readonly fin?: CivilDate | null
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue d’une déclaration de situation.' })
export class SituationDeclarerPayload {
  @Field(() => SituationJeune, { nullable: true, description: 'Situation, si rien ne s’y oppose.' })
  readonly situation!: SituationJeune | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Situation à terminer.' })
export class SituationTerminerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Situation.' })
  readonly situationId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour.' })
  readonly fin!: CivilDate
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue de la fin d’une situation.' })
export class SituationTerminerPayload {
  @Field(() => SituationJeune, { nullable: true, description: 'Situation, si rien ne s’y oppose.' })
  readonly situation!: SituationJeune | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
