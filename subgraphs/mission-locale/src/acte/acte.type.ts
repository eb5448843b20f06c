import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { TypeActeMissionLocale } from './acte.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PARCOURS_JEUNE')
@ObjectType('ActeMissionLocale', {
  description:
    'Acte d’accompagnement d’une mission locale : nature, jour, durée. Les commentaires ne quittent pas la mission locale.',
})
export class ActeMissionLocale {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => TypeActeMissionLocale, { nullable: true, description: 'Nature.' })
  readonly type!: TypeActeMissionLocale | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour.' })
  readonly realiseLe!: CivilDate | null

  @Field(() => Int, { nullable: true, description: 'Durée, en minutes.' })
  readonly dureeMinutes!: number | null

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

export const ActeMissionLocaleConnection = connectionOf('ActeMissionLocale', () => ActeMissionLocale, 'PARCOURS_JEUNE')
