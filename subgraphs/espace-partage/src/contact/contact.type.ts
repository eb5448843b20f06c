import { SourceDonnee } from '@traitdunion/parcours'
import { Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, Int, ObjectType } from 'type-graphql'

@Donnee('CONTACT')
@ObjectType('ContactPersonne', {
  description: 'Coordonnées d’une personne selon une source ; celle qui est montrée suit l’ordre réglé des sources.',
})
export class ContactPersonne {
  @Field(() => [String], { nullable: true, description: 'Lignes de l’adresse, sans code postal ni commune.' })
  readonly adresse!: readonly string[] | null

  @Field(() => String, { nullable: true, description: 'Code postal.' })
  readonly codePostal!: string | null

  @Field(() => String, { nullable: true, description: 'Code officiel de la commune.' })
  readonly codeCommune!: string | null

  @Field(() => String, { nullable: true, description: 'Téléphone.' })
  readonly telephone!: string | null

  @Field(() => String, { nullable: true, description: 'Courriel.' })
  readonly courriel!: string | null

  @Field(() => SourceDonnee, { nullable: true, description: 'Partenaire qui a donné ces coordonnées.' })
  readonly source!: SourceDonnee

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant où la source les a reçues.' })
  readonly recueLe!: Date

  @Donnee('ETAT_APPARIEMENT')
  @Field(() => [SourceDonnee], { nullable: true, description: 'Sources qui disent autre chose.' })
  readonly differences!: readonly SourceDonnee[] | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` par cette même source.' })
  readonly version!: number

  readonly personneId!: string
}
