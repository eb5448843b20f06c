import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { MotifFinCej } from './cej.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PARCOURS_JEUNE')
@ObjectType('ParcoursCej', {
  description: 'Parcours d’un jeune en contrat d’engagement jeune (code du travail, L5131-6).',
})
export class ParcoursCej {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour prévu.' })
  readonly finPrevue!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour réel.' })
  readonly finReelle!: CivilDate | null

  @Field(() => MotifFinCej, { nullable: true, description: 'Motif de fin.' })
  readonly motifFin!: MotifFinCej | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** A pointer, not a field. */
  readonly personneId!: string

  readonly conseillerId!: string | null
}

export const ParcoursCejConnection = connectionOf('ParcoursCej', () => ParcoursCej, 'PARCOURS_JEUNE')
