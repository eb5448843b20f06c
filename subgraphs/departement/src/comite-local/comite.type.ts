import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, Float, ObjectType } from 'type-graphql'
import { Versioned } from '../personne/versioned.type.js'

@Donnee('PUBLIC')
@ObjectType({ description: 'Objectif de la feuille de route d’un comité local.' })
export class ObjectifComiteLocal {
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

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType({ description: 'Comité local de l’insertion et de l’emploi, sur un territoire, et sa feuille de route.' })
export class ComiteLocal extends Versioned {
  @Field(() => String, { description: 'Nom du comité.' })
  readonly nom!: string

  @Field(() => [ObjectifComiteLocal], { description: 'Objectifs de la feuille de route, par échéance.' })
  readonly objectifs!: readonly ObjectifComiteLocal[]

  /** A pointer, not a field. */
  readonly territoireId!: string
}

export const ComiteLocalConnection = connectionOf('ComiteLocal', () => ComiteLocal, 'PUBLIC')
