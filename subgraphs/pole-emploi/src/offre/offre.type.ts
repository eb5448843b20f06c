import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Cle, ModifieLe, Version } from '../suivi/champs.js'
import { EtatOffre, ExperienceExigee, TypeContratTravail } from './offre.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('Offre', { description: terme("offre d'emploi") })
export class Offre {
  @Cle()
  readonly id!: string

  @Field(() => String, { description: 'Numéro de l’offre chez France Travail.' })
  readonly numeroOffre!: string

  @Field(() => String, { description: 'Intitulé.' })
  readonly intitule!: string

  @Field(() => String, { nullable: true, description: 'Appellation du métier.' })
  readonly appellation!: string | null

  @Field(() => TypeContratTravail, { description: 'Type de contrat.' })
  readonly typeContrat!: TypeContratTravail

  @Field(() => Int, { nullable: true, description: 'Durée du contrat en mois, s’il a un terme.' })
  readonly dureeMois!: number | null

  @Field(() => Int, { nullable: true, description: 'Heures de travail par semaine.' })
  readonly heuresParSemaine!: number | null

  @Field(() => String, { nullable: true, description: 'Lieu de travail, en toutes lettres.' })
  readonly lieu!: string | null

  @Field(() => ExperienceExigee, { description: 'Expérience demandée.' })
  readonly experience!: ExperienceExigee

  @Field(() => Int, { description: 'Nombre de postes.' })
  readonly nombrePostes!: number

  @Field(() => Boolean, { description: 'Vrai si l’employeur la déclare ouverte aux travailleurs handicapés.' })
  readonly accessibleTH!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour de publication.' })
  readonly publieeLe!: CivilDate

  @Field(() => EtatOffre, { description: 'État.' })
  readonly etat!: EtatOffre

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly codeRome!: string
  readonly codeCommune!: string | null
}

export const OffreConnection = connectionOf('Offre', () => Offre, 'PUBLIC')
