import { terme } from '@traitdunion/glossary'
import { RendezVous } from '@traitdunion/parcours'
import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('RENDEZ_VOUS')
@ObjectType('RendezVousMissionLocale', { description: terme('rendez-vous'), implements: RendezVous })
export class RendezVousMissionLocale extends RendezVous {
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

export const RendezVousMissionLocaleConnection = connectionOf(
  'RendezVousMissionLocale',
  () => RendezVousMissionLocale,
  'RENDEZ_VOUS',
)
