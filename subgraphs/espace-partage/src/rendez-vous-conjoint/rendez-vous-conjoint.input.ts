import { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { Donnee, ErreurMetier, GraphQLInstant, GraphQLUuid, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { RendezVousConjoint } from './rendez-vous-conjoint.type.js'

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Filtre des rendez-vous conjoints ; les critères se cumulent.' })
export class RendezVousConjointFiltre {
  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Organisation participante.' })
  readonly organisationId?: string | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent à cet instant ou après.' })
  readonly debutDepuis?: Date | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent avant cet instant.' })
  readonly debutAvant?: Date | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Tri des rendez-vous conjoints ; une seule clé.' })
export class RendezVousConjointTri {
  @Field(() => Ordre, { nullable: true, description: 'Par début.' })
  readonly debut?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Organisation conviée à un rendez-vous conjoint.' })
export class ParticipantRendezVousInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Organisation.' })
  readonly organisationId!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Professionnel de cette organisation.' })
  readonly professionnelId?: string | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Rendez-vous conjoint à prendre.' })
export class RendezVousConjointPrendreInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé n’en prend qu’un.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne conviée.' })
  readonly personneId!: string

  @Field(() => GraphQLInstant, { description: 'Début.' })
  readonly debut!: Date

  @Field(() => Int, { description: 'Durée, de 5 à 480 minutes.' })
  readonly dureeMinutes!: number

  @Field(() => ModaliteRendezVous, { description: 'Modalité.' })
  readonly modalite!: ModaliteRendezVous

  @Field(() => String, { nullable: true, description: 'Objet, tel qu’il figure sur la convocation.' })
  readonly objet?: string | null

  @Field(() => String, { nullable: true, description: 'Lieu, ou lien de visioconférence.' })
  readonly lieu?: string | null

  @Field(() => [ParticipantRendezVousInput], {
    description: 'Organisations conviées, deux au moins, dont celle de l’appelant.',
  })
  readonly participants!: ParticipantRendezVousInput[]
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Résultat d’un rendez-vous conjoint selon l’organisation de l’appelant.' })
export class RendezVousConjointRenseignerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Rendez-vous.' })
  readonly rendezVousId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue.' })
  readonly versionAttendue!: number

  @Field(() => StatutRendezVous, { description: 'EFFECTUE, ABSENT ou ABSENT_EXCUSE.' })
  readonly resultat!: StatutRendezVous
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Rendez-vous conjoint à annuler.' })
export class RendezVousConjointAnnulerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Rendez-vous.' })
  readonly rendezVousId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue.' })
  readonly versionAttendue!: number
}

/** The three acts answer alike, each with its own name, so that rights and documents can tell them apart. */
abstract class Issue {
  readonly rendezVous!: RendezVousConjoint | null
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('RENDEZ_VOUS')
@ObjectType({ description: 'Issue d’une prise de rendez-vous conjoint.' })
export class RendezVousConjointPrendrePayload extends Issue {
  @Field(() => RendezVousConjoint, { nullable: true, description: 'Rendez-vous pris.' })
  override readonly rendezVous!: RendezVousConjoint | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  override readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('RENDEZ_VOUS')
@ObjectType({ description: 'Issue du renseignement d’un rendez-vous conjoint.' })
export class RendezVousConjointRenseignerPayload extends Issue {
  @Field(() => RendezVousConjoint, { nullable: true, description: 'Rendez-vous renseigné.' })
  override readonly rendezVous!: RendezVousConjoint | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  override readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('RENDEZ_VOUS')
@ObjectType({ description: 'Issue de l’annulation d’un rendez-vous conjoint.' })
export class RendezVousConjointAnnulerPayload extends Issue {
  @Field(() => RendezVousConjoint, { nullable: true, description: 'Rendez-vous annulé.' })
  override readonly rendezVous!: RendezVousConjoint | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  override readonly erreurs!: readonly ErreurMetier[]
}
