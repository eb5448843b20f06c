import { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { Donnee, type ErreurMetier, GraphQLInstant, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Cle, CleIdempotence, Refus, VersionAttendue } from '../suivi/champs.js'
import { FormeRendezVous, InitiateurRendezVous, MotifRendezVousPoleEmploi } from './rendez-vous.enums.js'
import { RendezVousPoleEmploi } from './rendez-vous.type.js'

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Filtre des rendez-vous ; les critères se cumulent.' })
export class RendezVousPoleEmploiFiltre {
  @Field(() => StatutRendezVous, { nullable: true, description: 'Issue.' })
  readonly statut?: StatutRendezVous | null

  @Field(() => MotifRendezVousPoleEmploi, { nullable: true, description: 'Motif.' })
  readonly motif?: MotifRendezVousPoleEmploi | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent à cet instant ou après.' })
  readonly debutDepuis?: Date | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent avant cet instant.' })
  readonly debutAvant?: Date | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Tri des rendez-vous ; une seule clé.' })
export class RendezVousPoleEmploiTri {
  @Field(() => Ordre, { nullable: true, description: 'Par début.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Rendez-vous à fixer.' })
export class RendezVousPoleEmploiPrendreInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Personne attendue.')
  readonly personneId!: string

  @Field(() => GraphQLInstant, { description: 'Début.' })
  readonly debut!: Date

  @Field(() => Int, { description: 'Durée en minutes, de 5 à 480.' })
  readonly dureeMinutes!: number

  @Field(() => ModaliteRendezVous, { description: 'Modalité.' })
  readonly modalite!: ModaliteRendezVous

  @Field(() => MotifRendezVousPoleEmploi, { description: 'Motif.' })
  readonly motif!: MotifRendezVousPoleEmploi

  @Field(() => FormeRendezVous, { defaultValue: 'INDIVIDUEL', description: 'Individuel ou collectif.' })
  readonly forme!: FormeRendezVous

  @Field(() => InitiateurRendezVous, { defaultValue: 'ORGANISME', description: 'Qui l’a demandé.' })
  readonly initiateur!: InitiateurRendezVous

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Agence qui reçoit.' })
  readonly agenceId?: string | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Ce qu’il est advenu d’un rendez-vous.' })
export class RendezVousPoleEmploiRenseignerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Rendez-vous renseigné.')
  readonly rendezVousId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => StatutRendezVous, { description: 'Issue ; MODIFIE pour le déplacer.' })
  readonly statut!: StatutRendezVous

  @Field(() => GraphQLInstant, { nullable: true, description: 'Nouveau début, pour un déplacement seulement.' })
  readonly nouveauDebut?: Date | null
}

@Donnee('RENDEZ_VOUS')
@ObjectType({ description: 'Issue d’un acte sur un rendez-vous.' })
export class RendezVousPoleEmploiPayload {
  @Field(() => RendezVousPoleEmploi, { nullable: true, description: 'Rendez-vous, si rien ne s’y oppose.' })
  readonly rendezVous!: RendezVousPoleEmploi | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
