import { ThemeFrein } from '@traitdunion/parcours'
import { Donnee } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'
import { EtatContrainte, ImpactContrainte, ValeurObjectif, ValeurSituation } from './diagnostic.enums.js'
import type { ContrainteSaisie, ElementSaisi } from './diagnostic.rules.js'
import type { Sensibilite } from './referentiel.js'

@Donnee('FREIN')
@InputType({ description: 'Situation qui explique une contrainte.' })
export class SituationContrainteInput {
  @Field(() => ID, { description: 'Code au référentiel.' })
  readonly code!: string

  @Field(() => ValeurSituation, { description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurSituation
}

@Donnee('FREIN')
@InputType({ description: 'Objectif fixé pour lever une contrainte.' })
export class ObjectifContrainteInput {
  @Field(() => ID, { description: 'Code au référentiel.' })
  readonly code!: string

  @Field(() => ValeurObjectif, { description: 'Avancement.' })
  readonly valeur!: ValeurObjectif
}

@Donnee('FREIN_SANTE')
@InputType({ description: 'Situation de santé.' })
export class SituationSanteInput {
  @Field(() => ID, { description: 'Code au référentiel.' })
  readonly code!: string

  @Field(() => ValeurSituation, { description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurSituation
}

@Donnee('FREIN_SANTE')
@InputType({ description: 'Objectif de santé.' })
export class ObjectifSanteInput {
  @Field(() => ID, { description: 'Code au référentiel.' })
  readonly code!: string

  @Field(() => ValeurObjectif, { description: 'Avancement.' })
  readonly valeur!: ValeurObjectif
}

@Donnee('JUSTICE_ASE_SEJOUR')
@InputType({ description: 'Situation qui touche à la justice.' })
export class SituationJusticeInput {
  @Field(() => ID, { description: 'Code au référentiel.' })
  readonly code!: string

  @Field(() => ValeurSituation, { description: 'Ce qu’en dit le diagnostic.' })
  readonly valeur!: ValeurSituation
}

@Donnee('JUSTICE_ASE_SEJOUR')
@InputType({ description: 'Objectif qui touche à la justice ou à une mesure de protection.' })
export class ObjectifJusticeInput {
  @Field(() => ID, { description: 'Code au référentiel.' })
  readonly code!: string

  @Field(() => ValeurObjectif, { description: 'Avancement.' })
  readonly valeur!: ValeurObjectif
}

@Donnee('FREIN')
@InputType({ description: 'Contrainte, hors santé.' })
export class ContrainteInput {
  @Donnee('FREIN_THEME')
  @Field(() => ThemeFrein, { description: 'Thème : l’un des sept du référentiel qui ne touchent pas à la santé.' })
  readonly theme!: ThemeFrein

  @Field(() => EtatContrainte, { defaultValue: 'OUI', description: 'État.' })
  readonly etat!: EtatContrainte

  @Field(() => Boolean, { defaultValue: false, description: 'Vrai si elle est à lever d’abord.' })
  readonly estPrioritaire!: boolean

  @Field(() => ImpactContrainte, { nullable: true, description: 'Poids sur le retour à l’emploi.' })
  readonly impact?: ImpactContrainte | null

  @Field(() => [SituationContrainteInput], { defaultValue: [], description: 'Situations.' })
  readonly situations!: SituationContrainteInput[]

  @Field(() => [ObjectifContrainteInput], { defaultValue: [], description: 'Objectifs.' })
  readonly objectifs!: ObjectifContrainteInput[]

  @Donnee('FREIN_SANTE')
  @Field(() => [SituationSanteInput], { defaultValue: [], description: 'Situations qui touchent à la santé.' })
  readonly situationsSante!: SituationSanteInput[]

  @Donnee('JUSTICE_ASE_SEJOUR')
  @Field(() => [SituationJusticeInput], { defaultValue: [], description: 'Situations qui touchent à la justice.' })
  readonly situationsJustice!: SituationJusticeInput[]

  @Donnee('JUSTICE_ASE_SEJOUR')
  @Field(() => [ObjectifJusticeInput], {
    defaultValue: [],
    description: 'Objectifs qui touchent à la justice ou à une mesure de protection.',
  })
  readonly objectifsJustice!: ObjectifJusticeInput[]
}

@Donnee('FREIN_SANTE')
@InputType({ description: 'Contrainte de santé.' })
export class ContrainteSanteInput {
  @Field(() => EtatContrainte, { defaultValue: 'OUI', description: 'État.' })
  readonly etat!: EtatContrainte

  @Field(() => Boolean, { defaultValue: false, description: 'Vrai si elle est à lever d’abord.' })
  readonly estPrioritaire!: boolean

  @Field(() => ImpactContrainte, { nullable: true, description: 'Poids sur le retour à l’emploi.' })
  readonly impact?: ImpactContrainte | null

  @Field(() => [SituationSanteInput], { defaultValue: [], description: 'Situations.' })
  readonly situations!: SituationSanteInput[]

  @Field(() => [ObjectifSanteInput], { defaultValue: [], description: 'Objectifs.' })
  readonly objectifs!: ObjectifSanteInput[]
}

const situations = (given: readonly SituationContrainteInput[], sensibilite: Sensibilite): ElementSaisi[] =>
  given.map(({ code, valeur }) => ({ nature: 'SITUATION', code, valeur, sensibilite }))

const objectifs = (given: readonly ObjectifContrainteInput[], sensibilite: Sensibilite): ElementSaisi[] =>
  given.map(({ code, valeur }) => ({ nature: 'OBJECTIF', code, valeur, sensibilite }))

export const saisieOf = (input: ContrainteInput): ContrainteSaisie => ({
  theme: input.theme,
  etat: input.etat,
  estPrioritaire: input.estPrioritaire,
  impact: input.impact ?? null,
  elements: [
    ...situations(input.situations, 'ORDINAIRE'),
    ...situations(input.situationsSante, 'SANTE'),
    ...situations(input.situationsJustice, 'JUSTICE'),
    ...objectifs(input.objectifs, 'ORDINAIRE'),
    ...objectifs(input.objectifsJustice, 'JUSTICE'),
  ],
})

export const saisieSanteOf = (input: ContrainteSanteInput): ContrainteSaisie => ({
  theme: 'SANTE',
  etat: input.etat,
  estPrioritaire: input.estPrioritaire,
  impact: input.impact ?? null,
  elements: [...situations(input.situations, 'SANTE'), ...objectifs(input.objectifs, 'SANTE')],
})
