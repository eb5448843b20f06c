import { OrganismeReferentType, TypeParcours } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { EtatReorientation } from './reorientation.enums.js'
import { ReorientationDepartement } from './reorientation.type.js'

@Donnee('ORIENTATION')
@InputType({ description: 'Filtre des demandes de réorientation ; les critères se cumulent.' })
export class ReorientationDepartementFiltre extends FiltreModifie {
  @Field(() => EtatReorientation, { nullable: true, description: 'Avancement.' })
  readonly etat?: EtatReorientation | null

  @Field(() => OrganismeReferentType, { nullable: true, description: 'Organisme souhaité.' })
  readonly organismeSouhaite?: OrganismeReferentType | null
}

@Donnee('ORIENTATION')
@InputType({ description: 'Tri des demandes de réorientation ; une seule clé.' })
export class ReorientationDepartementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de demande.' })
  readonly demandeeLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('ORIENTATION')
@InputType({ description: 'Demande de réorientation.' })
export class ReorientationDemanderInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne qui serait réorientée.' })
  readonly personneId!: string

  @Field(() => OrganismeReferentType, { description: 'Organisme référent souhaité.' })
  readonly organismeSouhaite!: OrganismeReferentType

  @Field(() => TypeParcours, { description: 'Parcours souhaité.' })
  readonly parcoursSouhaite!: TypeParcours

  @Field(() => String, { description: 'Motif de la demande.' })
  readonly motif!: string

  @Field(() => GraphQLCivilDate, { description: 'Jour de la demande.' })
  readonly demandeeLe!: CivilDate
}

@Donnee('ORIENTATION')
@InputType({ description: 'Décision sur une demande de réorientation.' })
export class ReorientationDeciderInput extends ModificationInput {
  @Field(() => Boolean, { description: 'Vrai pour accepter, faux pour refuser.' })
  readonly acceptee!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour de la décision.' })
  readonly decideeLe!: CivilDate

  @Field(() => String, { nullable: true, description: 'Motif notifié à la personne ; exigé pour un refus.' })
  readonly motifDecision?: string | null

  @Donnee('CLE')
  @Field(() => ID, {
    nullable: true,
    description:
      'Passage en équipe pluridisciplinaire qui a donné l’avis ; exigé entre le service public de l’emploi et les autres organismes.',
  })
  readonly passageId?: string | null
}

export const ReorientationDemanderPayload = payloadOf(
  'ReorientationDemander',
  'reorientation',
  () => ReorientationDepartement,
  'ORIENTATION',
  'de la demande d’une réorientation',
)
export const ReorientationDeciderPayload = payloadOf(
  'ReorientationDecider',
  'reorientation',
  () => ReorientationDepartement,
  'ORIENTATION',
  'de la décision sur une réorientation',
)
