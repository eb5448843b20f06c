import { SourceDonnee } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, Int, ObjectType } from 'type-graphql'

@Donnee('ORGANISME_REFERENT')
@ObjectType('OrganismeReferent', {
  description: 'Organisme et référent qui accompagnent une personne, selon une source.',
})
export class OrganismeReferent {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour de cet accompagnement.' })
  readonly depuis!: CivilDate | null

  @Field(() => SourceDonnee, { nullable: true, description: 'Partenaire qui le dit.' })
  readonly source!: SourceDonnee

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant où la source l’a su.' })
  readonly recueLe!: Date

  @Donnee('ETAT_APPARIEMENT')
  @Field(() => [SourceDonnee], { nullable: true, description: 'Sources qui nomment un autre organisme ou référent.' })
  readonly differences!: readonly SourceDonnee[] | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` par cette même source.' })
  readonly version!: number

  readonly personneId!: string
  readonly organisationId!: string | null
  readonly professionnelId!: string | null
}
