import { terme } from '@traitdunion/glossary'
import { ContratEngagement } from '@traitdunion/parcours'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('CONTRAT')
@ObjectType('ContratEngagementJeune', { description: terme('CEJ'), implements: ContratEngagement })
export class ContratEngagementJeune extends ContratEngagement {
  @Field(() => Int, { nullable: true, description: 'Heures d’activité convenues par semaine.' })
  readonly heuresHebdomadaires!: number | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de signature par les deux parties.' })
  readonly signeLe!: CivilDate | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** A pointer, not a field. */
  readonly personneId!: string

  readonly parcoursId!: string
}

export const ContratEngagementJeuneConnection = connectionOf(
  'ContratEngagementJeune',
  () => ContratEngagementJeune,
  'CONTRAT',
)
