import { terme } from '@traitdunion/glossary'
import { Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, ID, Int, InterfaceType } from 'type-graphql'
import { ModaliteRendezVous, StatutRendezVous } from './enums.js'

/** What every partner's appointment has in common; each partner owns its own concrete type. */
@Donnee('RENDEZ_VOUS')
@InterfaceType('RendezVous', { description: terme('rendez-vous'), autoRegisterImplementations: false })
export abstract class RendezVous {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => GraphQLInstant, { nullable: true, description: 'Début.' })
  readonly debut!: Date | null

  @Field(() => Int, { nullable: true, description: 'Durée, en minutes.' })
  readonly dureeMinutes!: number | null

  @Field(() => ModaliteRendezVous, { nullable: true, description: 'Modalité.' })
  readonly modalite!: ModaliteRendezVous | null

  @Field(() => StatutRendezVous, {
    nullable: true,
    description: 'Issue ; A_RENSEIGNER dès que l’heure est passée et que nul ne l’a dite, sans que `modifieLe` change.',
  })
  readonly statut!: StatutRendezVous | null
}
