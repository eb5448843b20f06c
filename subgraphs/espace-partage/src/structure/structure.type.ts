import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('Structure', { description: terme('structure') })
export class Structure {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { description: 'Identifiant data·inclusion, `<source>--<identifiant>`.' })
  readonly identifiantSource!: string

  @Field(() => String, { description: 'Producteur de cette description.' })
  readonly source!: string

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => String, { nullable: true, description: 'Description.' })
  readonly description!: string | null

  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement ou de son siège.' })
  readonly siret!: string | null

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

  @Field(() => String, { nullable: true, description: 'Site.' })
  readonly siteWeb!: string | null

  @Field(() => String, { nullable: true, description: 'Horaires, au format OpenStreetMap.' })
  readonly horairesAccueil!: string | null

  @Field(() => String, { nullable: true, description: 'Page Acceslibre du lieu.' })
  readonly accessibiliteLieu!: string | null

  @Field(() => String, { nullable: true, description: 'Page de la structure chez le producteur.' })
  readonly lienSource!: string | null

  @Field(() => [String], { description: 'Réseaux porteurs, codes data·inclusion.' })
  readonly reseauxPorteurs!: readonly string[]

  @Field(() => Boolean, {
    description: 'Vrai quand y être accompagné révèle une situation protégée (santé, justice, violences).',
  })
  readonly estSensible!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour de mise à jour chez le producteur.' })
  readonly dateMaj!: CivilDate

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Depuis quand son producteur ne l’offre plus ; les listes ne la montrent plus.',
  })
  readonly retireLe!: Date | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification dans le hub.' })
  readonly modifieLe!: Date

  readonly codeCommune!: string | null
}

export const StructureConnection = connectionOf('Structure', () => Structure, 'PUBLIC')
