import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, Float, ID, InputType } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { ComiteLocal } from './comite.type.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des comités locaux ; les critères se cumulent.' })
export class ComiteLocalFiltre extends FiltreModifie {
  @Field(() => ID, { nullable: true, description: 'Territoire.' })
  readonly territoireId?: string | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des comités locaux ; une seule clé.' })
export class ComiteLocalTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Objectif à inscrire à la feuille de route.' })
export class ObjectifComiteLocalInput {
  @Field(() => String, { description: 'Ce que le comité veut atteindre.' })
  readonly libelle!: string

  @Field(() => String, { description: 'Indicateur qui le mesure.' })
  readonly indicateur!: string

  @Field(() => String, { description: 'Unité de l’indicateur.' })
  readonly unite!: string

  @Field(() => Float, { description: 'Valeur visée.' })
  readonly valeurCible!: number

  @Field(() => GraphQLCivilDate, { description: 'Échéance.' })
  readonly echeance!: CivilDate
}

@Donnee('PUBLIC')
@InputType({ description: 'Installation d’un comité local.' })
export class ComiteLocalInstallerInput extends DemandeInput {
  @Field(() => String, { description: 'Nom du comité.' })
  readonly nom!: string

  @Field(() => ID, { description: 'Territoire.' })
  readonly territoireId!: string
}

@Donnee('PUBLIC')
@InputType({ description: 'Feuille de route d’un comité : elle remplace la précédente.' })
export class FeuilleDeRouteFixerInput extends ModificationInput {
  @Field(() => [ObjectifComiteLocalInput], { description: 'Objectifs.' })
  readonly objectifs!: readonly ObjectifComiteLocalInput[]
}

export const ComiteLocalInstallerPayload = payloadOf(
  'ComiteLocalInstaller',
  'comite',
  () => ComiteLocal,
  'PUBLIC',
  'de l’installation d’un comité local',
)
export const FeuilleDeRouteFixerPayload = payloadOf(
  'FeuilleDeRouteFixer',
  'comite',
  () => ComiteLocal,
  'PUBLIC',
  'de la fixation d’une feuille de route',
)
