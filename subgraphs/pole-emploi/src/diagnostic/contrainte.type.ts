import { ThemeFrein } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, ObjectType } from 'type-graphql'
import { Cle } from '../suivi/champs.js'
import { EtatContrainte, ImpactContrainte, ValeurObjectif, ValeurSituation } from './diagnostic.enums.js'

// One type a sensitivity: the coordinate of a health item is not the coordinate of an ordinary one.

@Donnee('FREIN')
@ObjectType({ description: 'Situation qui explique une contrainte.' })
export class SituationContrainte {
  @Field(() => String, { nullable: true, description: 'Code au référentiel.' })
  readonly code!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé.' })
  readonly libelle!: string | null

  @Field(() => ValeurSituation, { nullable: true, description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurSituation | null
}

@Donnee('FREIN')
@ObjectType({ description: 'Objectif fixé pour lever une contrainte.' })
export class ObjectifContrainte {
  @Field(() => String, { nullable: true, description: 'Code au référentiel.' })
  readonly code!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé.' })
  readonly libelle!: string | null

  @Field(() => ValeurObjectif, { nullable: true, description: 'Avancement.' })
  readonly valeur!: ValeurObjectif | null
}

@Donnee('FREIN_SANTE')
@ObjectType({ description: 'Situation de santé.' })
export class SituationSante {
  @Field(() => String, { nullable: true, description: 'Code au référentiel.' })
  readonly code!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé.' })
  readonly libelle!: string | null

  @Field(() => ValeurSituation, { nullable: true, description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurSituation | null
}

@Donnee('FREIN_SANTE')
@ObjectType({ description: 'Objectif de santé.' })
export class ObjectifSante {
  @Field(() => String, { nullable: true, description: 'Code au référentiel.' })
  readonly code!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé.' })
  readonly libelle!: string | null

  @Field(() => ValeurObjectif, { nullable: true, description: 'Avancement.' })
  readonly valeur!: ValeurObjectif | null
}

@Donnee('JUSTICE_ASE_SEJOUR')
@ObjectType({ description: 'Situation qui touche à la justice.' })
export class SituationJustice {
  @Field(() => String, { nullable: true, description: 'Code au référentiel.' })
  readonly code!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé.' })
  readonly libelle!: string | null

  @Field(() => ValeurSituation, { nullable: true, description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurSituation | null
}

@Donnee('JUSTICE_ASE_SEJOUR')
@ObjectType({ description: 'Objectif qui touche à la justice ou à une mesure de protection.' })
export class ObjectifJustice {
  @Field(() => String, { nullable: true, description: 'Code au référentiel.' })
  readonly code!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé.' })
  readonly libelle!: string | null

  @Field(() => ValeurObjectif, { nullable: true, description: 'Avancement.' })
  readonly valeur!: ValeurObjectif | null
}

@Donnee('FREIN')
@ObjectType({ description: 'Contrainte reconnue par le diagnostic, hors santé.' })
export class ContraintePoleEmploi {
  @Cle()
  readonly id!: string

  @Donnee('FREIN_THEME')
  @Field(() => ThemeFrein, { nullable: true, description: 'Thème.' })
  readonly theme!: ThemeFrein | null

  @Field(() => EtatContrainte, { nullable: true, description: 'État.' })
  readonly etat!: EtatContrainte | null

  @Field(() => Boolean, { nullable: true, description: 'Vrai si elle est à lever d’abord.' })
  readonly estPrioritaire!: boolean | null

  @Field(() => ImpactContrainte, { nullable: true, description: 'Poids sur le retour à l’emploi.' })
  readonly impact!: ImpactContrainte | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où elle a été ouverte.' })
  readonly ouverteLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où elle a été close.' })
  readonly closeLe!: CivilDate | null

  /** A pointer, not a field. */
  readonly diagnosticId!: string
}

@Donnee('FREIN_SANTE')
@ObjectType({ description: 'Contrainte de santé reconnue par le diagnostic.' })
export class ContrainteSantePoleEmploi {
  @Cle()
  readonly id!: string

  @Field(() => EtatContrainte, { nullable: true, description: 'État.' })
  readonly etat!: EtatContrainte | null

  @Field(() => Boolean, { nullable: true, description: 'Vrai si elle est à lever d’abord.' })
  readonly estPrioritaire!: boolean | null

  @Field(() => ImpactContrainte, { nullable: true, description: 'Poids sur le retour à l’emploi.' })
  readonly impact!: ImpactContrainte | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où elle a été ouverte.' })
  readonly ouverteLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où elle a été close.' })
  readonly closeLe!: CivilDate | null

  /** A pointer, not a field. */
  readonly diagnosticId!: string
}
