import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import {
  FraisService,
  ModeAccueil,
  ModeMobilisation,
  PersonneMobilisatrice,
  PublicService,
  TypeService,
} from './service.enum.js'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('Service', { description: terme('service') })
export class Service {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { description: 'Identifiant data·inclusion, `<source>--<identifiant>`.' })
  readonly identifiantSource!: string

  @Field(() => String, { description: 'Producteur de cette description.' })
  readonly source!: string

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => String, { description: 'Description.' })
  readonly description!: string

  @Field(() => TypeService, { nullable: true, description: 'Nature.' })
  readonly type!: TypeService | null

  @Field(() => [String], { description: 'Thématiques data·inclusion, `theme--sous-theme`.' })
  readonly thematiques!: readonly string[]

  @Field(() => FraisService, { nullable: true, description: 'Coût d’accès.' })
  readonly frais!: FraisService | null

  @Field(() => String, { nullable: true, description: 'Précisions sur les frais.' })
  readonly fraisPrecisions!: string | null

  @Field(() => [PublicService], { description: 'Publics ; vide quand le producteur ne le dit pas.' })
  readonly publics!: readonly PublicService[]

  @Field(() => String, { nullable: true, description: 'Précisions sur les publics.' })
  readonly publicsPrecisions!: string | null

  @Field(() => String, { nullable: true, description: 'Conditions d’accès.' })
  readonly conditionsAcces!: string | null

  @Field(() => [ModeAccueil], { description: 'Manières dont il est rendu.' })
  readonly modesAccueil!: readonly ModeAccueil[]

  @Field(() => [String], { description: 'Zone d’éligibilité : codes officiels géographiques, ou « france ».' })
  readonly zoneEligibilite!: readonly string[]

  @Field(() => String, { nullable: true, description: 'Lien pour le demander.' })
  readonly lienMobilisation!: string | null

  @Field(() => [ModeMobilisation], { description: 'Manières de le demander.' })
  readonly modesMobilisation!: readonly ModeMobilisation[]

  @Field(() => [PersonneMobilisatrice], { description: 'Qui peut le demander.' })
  readonly mobilisablePar!: readonly PersonneMobilisatrice[]

  @Field(() => String, { nullable: true, description: 'Précisions sur la demande.' })
  readonly mobilisationPrecisions!: string | null

  @Field(() => Float, { nullable: true, description: 'Heures par semaine, pour les quinze heures d’activité.' })
  readonly volumeHoraireHebdomadaire!: number | null

  @Field(() => Int, { nullable: true, description: 'Nombre de semaines.' })
  readonly nombreSemaines!: number | null

  @Donnee('PROFESSIONNEL')
  @Field(() => String, { nullable: true, description: 'Personne à contacter.' })
  readonly contactNomPrenom!: string | null

  @Field(() => String, { nullable: true, description: 'Adresse.' })
  readonly adresse!: string | null

  @Field(() => String, { nullable: true, description: 'Complément d’adresse.' })
  readonly complementAdresse!: string | null

  @Field(() => String, { nullable: true, description: 'Code postal.' })
  readonly codePostal!: string | null

  @Field(() => String, { nullable: true, description: 'Commune telle que le producteur l’écrit.' })
  readonly nomCommune!: string | null

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84.' })
  readonly longitude!: number | null

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84.' })
  readonly latitude!: number | null

  @Field(() => String, { nullable: true, description: 'Téléphone d’accueil.' })
  readonly telephone!: string | null

  @Field(() => String, { nullable: true, description: 'Courriel d’accueil.' })
  readonly courriel!: string | null

  @Field(() => String, { nullable: true, description: 'Horaires, au format OpenStreetMap.' })
  readonly horairesAccueil!: string | null

  @Field(() => String, { nullable: true, description: 'Page du service chez le producteur.' })
  readonly lienSource!: string | null

  @Field(() => GraphQLCivilDate, { description: 'Jour de mise à jour chez le producteur.' })
  readonly dateMaj!: CivilDate

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Depuis quand son producteur ne l’offre plus ; les listes ne le montrent plus.',
  })
  readonly retireLe!: Date | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification dans le hub.' })
  readonly modifieLe!: Date

  readonly structureId!: string
  readonly codeCommune!: string | null
}

export const ServiceConnection = connectionOf('Service', () => Service, 'PUBLIC')
