import { SourceDonnee } from '@traitdunion/parcours'
import {
  type CivilDate,
  connectionOf,
  Donnee,
  describedEnum,
  GraphQLCivilDate,
  GraphQLInstant,
} from '@traitdunion/subgraph'
import { Field, ID, ObjectType } from 'type-graphql'

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Accompagnement d’une personne par un partenaire.' })
export class PresencePersonne {
  @Field(() => SourceDonnee, { nullable: true, description: 'Partenaire.' })
  readonly source!: SourceDonnee | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où il a pris fin ; vide tant qu’il dure.' })
  readonly jusqua!: CivilDate | null
}

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Durée pendant laquelle le hub garde une personne (RGPD, art. 5, 1, e).' })
export class ConservationPersonne {
  @Field(() => [PresencePersonne], { nullable: true, description: 'Qui l’accompagne, ou l’a accompagnée.' })
  readonly presences!: readonly PresencePersonne[] | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Jour à partir duquel elle peut être retirée ; vide tant qu’un partenaire l’accompagne.',
  })
  readonly echeanceLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Jour du retrait annoncé ; un partenaire qui l’accompagne de nouveau le lève.',
  })
  readonly retraitPrevuLe!: CivilDate | null
}

export const NatureRetrait = describedEnum('NatureRetrait', 'Pourquoi une personne est retirée du hub.', {
  CONSERVATION: 'Sa durée de conservation est atteinte.',
  OPPOSITION: 'Elle s’est opposée à ce que le hub garde ses données, et aucune obligation ne les retient.',
  DECISION: 'Un gestionnaire l’a décidé, pour un motif qu’il dit.',
})
export type NatureRetrait = keyof typeof NatureRetrait

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Partenaire qui a exécuté un retrait.' })
export class ExecutionRetrait {
  @Field(() => String, { nullable: true, description: 'Partenaire.' })
  readonly partenaire!: string | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant où il l’a confirmé.' })
  readonly le!: Date | null
}

@Donnee('DROITS_PERSONNE')
@ObjectType({ description: 'Retrait d’une personne : rien d’elle ne demeure que cette mention.' })
export class RetraitPersonne {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé du retrait.' })
  readonly id!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Clé que la personne portait.' })
  readonly personneId!: string | null

  @Field(() => NatureRetrait, { nullable: true, description: 'Pourquoi.' })
  readonly nature!: NatureRetrait | null

  @Field(() => String, { nullable: true, description: 'Ce qui le fonde.' })
  readonly motif!: string | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant de la décision.' })
  readonly demandeLe!: Date | null

  @Field(() => [ExecutionRetrait], { nullable: true, description: 'Partenaires qui l’ont exécuté.' })
  readonly executions!: readonly ExecutionRetrait[] | null

  @Field(() => [String], { nullable: true, description: 'Partenaires qui doivent encore l’exécuter.' })
  readonly attendus!: readonly string[] | null
}

export const RetraitPersonneConnection = connectionOf('RetraitPersonne', () => RetraitPersonne, 'DROITS_PERSONNE')
