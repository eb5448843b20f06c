import { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { Donnee, ErreurMetier, GraphQLInstant, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { RendezVousMissionLocale } from './rendez-vous.type.js'

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Rendez-vous à prendre.' })
export class RendezVousMissionLocalePrendreInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Jeune attendu.' })
  readonly personneId!: string

  @Field(() => GraphQLInstant, { description: 'Début.' })
  readonly debut!: Date

  @Field(() => Int, { defaultValue: 30, description: 'Durée, en minutes.' })
  readonly dureeMinutes!: number

  @Field(() => ModaliteRendezVous, { description: 'Modalité.' })
  readonly modalite!: ModaliteRendezVous

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Conseiller qui reçoit.' })
  readonly conseillerId?: string | null
}

@Donnee('RENDEZ_VOUS')
@ObjectType({ description: 'Issue d’une prise de rendez-vous.' })
export class RendezVousMissionLocalePrendrePayload {
  @Field(() => RendezVousMissionLocale, { nullable: true, description: 'Rendez-vous, si rien ne s’y oppose.' })
  readonly rendezVous!: RendezVousMissionLocale | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Issue à renseigner.' })
export class RendezVousMissionLocaleRenseignerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Rendez-vous.' })
  readonly rendezVousId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Field(() => StatutRendezVous, { description: 'Issue ; MODIFIE pour le déplacer.' })
  readonly statut!: StatutRendezVous

  @Field(() => GraphQLInstant, { nullable: true, description: 'Nouveau début, pour un déplacement seulement.' })
  readonly nouveauDebut?: Date | null
}

@Donnee('RENDEZ_VOUS')
@ObjectType({ description: 'Issue d’un renseignement de rendez-vous.' })
export class RendezVousMissionLocaleRenseignerPayload {
  @Field(() => RendezVousMissionLocale, { nullable: true, description: 'Rendez-vous, si rien ne s’y oppose.' })
  readonly rendezVous!: RendezVousMissionLocale | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
