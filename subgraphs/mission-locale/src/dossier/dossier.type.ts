import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { EtatDossierMissionLocale } from './dossier.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PARCOURS_JEUNE')
@ObjectType('DossierMissionLocale', { description: 'Dossier d’un jeune accompagné par une mission locale.' })
export class DossierMissionLocale {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro du dossier dans le système de la mission locale.' })
  readonly idDossier!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour d’ouverture.' })
  readonly ouvertLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de clôture.' })
  readonly clotureLe!: CivilDate | null

  @Field(() => EtatDossierMissionLocale, { nullable: true, description: 'État.' })
  readonly etat!: EtatDossierMissionLocale | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** A pointer, not a field, empty until a doubtful match is settled. */
  readonly personneId!: string | null

  readonly structureCode!: string

  readonly structureNom!: string

  readonly conseillerId!: string | null
}

export const DossierMissionLocaleConnection = connectionOf(
  'DossierMissionLocale',
  () => DossierMissionLocale,
  'PARCOURS_JEUNE',
)
