import { type EnumValueOf, terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, glossaryEnum } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Versionne } from '../versionne/versionne.type.js'

export const SituationFamiliale = glossaryEnum('SituationFamiliale')

@Donnee('CONTACT')
@ObjectType('AdresseFoyer', { description: 'Dernière adresse du foyer connue de la CAF ou de la MSA.' })
export class AdresseFoyer {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour d’emménagement.' })
  readonly depuis!: CivilDate | null

  @Field(() => [String], { nullable: true, description: 'Lignes de voie et compléments, dans l’ordre postal.' })
  readonly lignes!: readonly string[]

  @Field(() => String, { nullable: true, description: 'Code postal.' })
  readonly codePostal!: string | null

  @Field(() => String, { nullable: true, description: 'Commune, telle que la source l’écrit.' })
  readonly nomCommune!: string | null

  @Field(() => String, { nullable: true, description: 'Pays, code de la source.' })
  readonly pays!: string | null

  @Field(() => String, { nullable: true, description: 'Type à la source (TYPEADR) : D définitive, P provisoire.' })
  readonly typeCodeSource!: string | null

  @Field(() => String, { nullable: true, description: 'Contrôle de l’adresse à la source (ETATADR).' })
  readonly etatCodeSource!: string | null

  /** A pointer, not a field. */
  readonly codeCommune!: string | null
}

@Directive('@key(fields: "id")')
@Donnee('FOYER')
@ObjectType('Foyer', { description: terme('foyer') })
export class Foyer extends Versionne {
  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Régime de l’organisme : CAF ou MSA (FONORG).' })
  readonly fonorg!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro de l’organisme (NUMORG).' })
  readonly numorg!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Matricule du foyer chez cet organisme, sans remplissage.' })
  readonly matricule!: string

  @Field(() => SituationFamiliale, { nullable: true, description: 'Situation familiale.' })
  readonly situationFamiliale!: EnumValueOf<'SituationFamiliale'>

  @Field(() => String, { nullable: true, description: 'Code de la situation à la source (SITFAM).' })
  readonly situationFamilialeCodeSource!: string

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Début de cette situation.' })
  readonly situationFamilialeDepuis!: CivilDate

  @Donnee('LOGEMENT')
  @Field(() => Boolean, { nullable: true, description: 'Foyer sans domicile fixe.' })
  readonly sansDomicileFixe!: boolean

  @Donnee('CONTACT')
  @Field(() => AdresseFoyer, { nullable: true, description: 'Dernière adresse connue.' })
  readonly adresse!: AdresseFoyer | null
}

export const FoyerConnection = connectionOf('Foyer', () => Foyer, 'FOYER')
