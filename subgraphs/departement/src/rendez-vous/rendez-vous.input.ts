import { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { Donnee, GraphQLInstant, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { MotifRendezVousDepartement } from './rendez-vous.enums.js'
import { RendezVousDepartement } from './rendez-vous.type.js'

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Filtre des rendez-vous ; les critères se cumulent.' })
export class RendezVousDepartementFiltre extends FiltreModifie {
  @Donnee('PROFESSIONNEL')
  @Field(() => ID, { nullable: true, description: 'Professionnel : son agenda.' })
  readonly professionnelId?: string | null

  @Field(() => StatutRendezVous, { nullable: true, description: 'Issue.' })
  readonly statut?: StatutRendezVous | null

  @Field(() => MotifRendezVousDepartement, { nullable: true, description: 'Motif.' })
  readonly motif?: MotifRendezVousDepartement | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent à cet instant ou après.' })
  readonly debutDepuis?: Date | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent avant cet instant.' })
  readonly debutAvant?: Date | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Tri des rendez-vous ; une seule clé.' })
export class RendezVousDepartementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par début.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Prise de rendez-vous.' })
export class RendezVousPrendreInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne reçue.' })
  readonly personneId!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Professionnel qui reçoit.' })
  readonly professionnelId?: string | null

  @Field(() => GraphQLInstant, { description: 'Début.' })
  readonly debut!: Date

  @Field(() => Int, { description: 'Durée, en minutes, de 5 à 480.' })
  readonly dureeMinutes!: number

  @Field(() => ModaliteRendezVous, { description: 'Modalité.' })
  readonly modalite!: ModaliteRendezVous

  @Field(() => MotifRendezVousDepartement, { description: 'Motif.' })
  readonly motif!: MotifRendezVousDepartement

  @Field(() => String, { nullable: true, description: 'Lieu ; exigé pour un rendez-vous sur place.' })
  readonly lieu?: string | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Issue d’un rendez-vous.' })
export class RendezVousRenseignerInput extends ModificationInput {
  @Field(() => StatutRendezVous, { description: 'Honoré, absence excusée ou non.' })
  readonly statut!: StatutRendezVous
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Report d’un rendez-vous.' })
export class RendezVousDeplacerInput extends ModificationInput {
  @Field(() => GraphQLInstant, { description: 'Nouveau début.' })
  readonly debut!: Date

  @Field(() => Int, { nullable: true, description: 'Nouvelle durée, en minutes ; inchangée si absente.' })
  readonly dureeMinutes?: number | null

  @Field(() => String, { nullable: true, description: 'Nouveau lieu ; inchangé si absent.' })
  readonly lieu?: string | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Annulation d’un rendez-vous par l’organisme.' })
export class RendezVousAnnulerInput extends ModificationInput {}

const payload = (mutation: string, acte: string) =>
  payloadOf(mutation, 'rendezVous', () => RendezVousDepartement, 'RENDEZ_VOUS', acte)
export const RendezVousPrendrePayload = payload('RendezVousPrendre', 'de la prise d’un rendez-vous')
export const RendezVousRenseignerPayload = payload('RendezVousRenseigner', 'du compte rendu d’un rendez-vous')
export const RendezVousDeplacerPayload = payload('RendezVousDeplacer', 'du déplacement d’un rendez-vous')
export const RendezVousAnnulerPayload = payload('RendezVousAnnuler', 'de l’annulation d’un rendez-vous')
