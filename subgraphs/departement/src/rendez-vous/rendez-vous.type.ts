import { terme } from '@traitdunion/glossary'
import { RendezVous } from '@traitdunion/parcours'
import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { MotifRendezVousDepartement } from './rendez-vous.enums.js'

@Directive('@key(fields: "id")')
@Donnee('RENDEZ_VOUS')
@ObjectType('RendezVousDepartement', { description: terme('rendez-vous'), implements: RendezVous })
export class RendezVousDepartement extends RendezVous {
  @Field(() => MotifRendezVousDepartement, { nullable: true, description: 'Motif.' })
  readonly motif!: MotifRendezVousDepartement | null

  @Field(() => String, { nullable: true, description: 'Lieu, ou moyen de se joindre à distance.' })
  readonly lieu!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string | null
  readonly professionnelId!: string | null
}

export const RendezVousDepartementConnection = connectionOf(
  'RendezVousDepartement',
  () => RendezVousDepartement,
  'RENDEZ_VOUS',
)
