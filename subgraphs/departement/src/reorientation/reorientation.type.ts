import { OrganismeReferentType, TypeParcours } from '@traitdunion/parcours'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Versioned } from '../personne/versioned.type.js'
import { EtatReorientation } from './reorientation.enums.js'

@Directive('@key(fields: "id")')
@Donnee('ORIENTATION')
@ObjectType('ReorientationDepartement', {
  description: 'Demande de changer l’orientation en cours et sa suite (code du travail, L5411-5-2).',
})
export class ReorientationDepartement extends Versioned {
  @Field(() => EtatReorientation, { nullable: true, description: 'Avancement.' })
  readonly etat!: EtatReorientation | null

  @Field(() => OrganismeReferentType, { nullable: true, description: 'Organisme référent souhaité.' })
  readonly organismeSouhaite!: OrganismeReferentType | null

  @Field(() => TypeParcours, { nullable: true, description: 'Parcours souhaité.' })
  readonly parcoursSouhaite!: TypeParcours | null

  @Field(() => String, { nullable: true, description: 'Motif de la demande.' })
  readonly motif!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la demande.' })
  readonly demandeeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la décision, si elle est prise.' })
  readonly decideeLe!: CivilDate | null

  @Field(() => String, { nullable: true, description: 'Motif de la décision, tel que notifié à la personne.' })
  readonly motifDecision!: string | null

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly orientationId!: string
  readonly orientationDecideeId!: string | null
}

export const ReorientationDepartementConnection = connectionOf(
  'ReorientationDepartement',
  () => ReorientationDepartement,
  'ORIENTATION',
)
