import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { CleIdempotence, Refus, VersionRemplacee } from '../suivi/champs.js'
import { EtatOffre, ExperienceExigee, TypeContratTravail } from './offre.enums.js'
import { Offre } from './offre.type.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des offres ; les critères se cumulent.' })
export class OffreFiltre {
  @Field(() => ID, { nullable: true, description: 'Code ROME.' })
  readonly codeRome?: string | null

  @Field(() => ID, { nullable: true, description: 'Code commune du lieu de travail.' })
  readonly codeCommune?: string | null

  @Field(() => TypeContratTravail, { nullable: true, description: 'Type de contrat.' })
  readonly typeContrat?: TypeContratTravail | null

  @Field(() => EtatOffre, { nullable: true, description: 'État.' })
  readonly etat?: EtatOffre | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des offres ; une seule clé.' })
export class OffreTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de publication.' })
  readonly publieeLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Offre déposée ; le même numéro déposé de nouveau la remplace.' })
export class OffreDeposerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @VersionRemplacee('Version de l’offre que ce dépôt remplace ; absente pour un numéro nouveau.')
  readonly versionAttendue?: number | null

  @Field(() => String, { description: 'Numéro de l’offre chez France Travail.' })
  readonly numeroOffre!: string

  @Field(() => String, { description: 'Intitulé.' })
  readonly intitule!: string

  @Field(() => ID, { description: 'Code ROME du métier.' })
  readonly codeRome!: string

  @Field(() => String, { nullable: true, description: 'Appellation du métier.' })
  readonly appellation?: string | null

  @Field(() => TypeContratTravail, { description: 'Type de contrat.' })
  readonly typeContrat!: TypeContratTravail

  @Field(() => Int, { nullable: true, description: 'Durée du contrat en mois, s’il a un terme.' })
  readonly dureeMois?: number | null

  @Field(() => Int, { nullable: true, description: 'Heures de travail par semaine.' })
  readonly heuresParSemaine?: number | null

  @Field(() => ID, { nullable: true, description: 'Code commune du lieu de travail.' })
  readonly codeCommune?: string | null

  @Field(() => String, { nullable: true, description: 'Lieu de travail, en toutes lettres.' })
  readonly lieu?: string | null

  @Field(() => ExperienceExigee, { defaultValue: 'DEBUTANT_ACCEPTE', description: 'Expérience demandée.' })
  readonly experience!: ExperienceExigee

  @Field(() => Int, { defaultValue: 1, description: 'Nombre de postes.' })
  readonly nombrePostes!: number

  @Field(() => Boolean, { defaultValue: false, description: 'Déclarée ouverte aux travailleurs handicapés.' })
  readonly accessibleTH!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour de publication.' })
  readonly publieeLe!: CivilDate

  @Field(() => EtatOffre, { defaultValue: 'PUBLIEE', description: 'État.' })
  readonly etat!: EtatOffre
}

@Donnee('PUBLIC')
@ObjectType({ description: 'Issue du dépôt d’une offre.' })
export class OffreDeposerPayload {
  @Field(() => Offre, { nullable: true, description: 'Offre, si rien ne s’y oppose.' })
  readonly offre!: Offre | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
