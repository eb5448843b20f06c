import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { EtatSanction } from './sanction.enums.js'
import { Sanction } from './sanction.type.js'

@Donnee('SANCTION')
@InputType({ description: 'Filtre des sanctions ; les critères se cumulent.' })
export class SanctionFiltre extends FiltreModifie {
  @Field(() => EtatSanction, { nullable: true, description: 'État.' })
  readonly etat?: EtatSanction | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Sanctions qui courent ce jour-là.' })
  readonly enCoursLe?: CivilDate | null
}

@Donnee('SANCTION')
@InputType({ description: 'Tri des sanctions ; une seule clé.' })
export class SanctionTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de décision.' })
  readonly decideeLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('SANCTION')
@InputType({ description: 'Décision de sanction.' })
export class SanctionDeciderInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Passage où l’équipe pluridisciplinaire a rendu son avis.' })
  readonly passageId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version du passage lue par le client.' })
  readonly versionAttendue!: number

  @Field(() => Int, { description: 'Part suspendue, en pourcentage.' })
  readonly tauxPourcent!: number

  @Field(() => Int, { description: 'Durée, en mois.' })
  readonly dureeMois!: number

  @Donnee('FOYER')
  @Field(() => Boolean, { description: 'Vrai si le foyer compte plus d’une personne : la part est alors plafonnée.' })
  readonly foyerPlusieursPersonnes!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Jour où le manquement a été notifié.' })
  readonly manquementNotifieLe!: CivilDate

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour laissé à la personne pour ses observations.' })
  readonly observationsAvant!: CivilDate

  @Field(() => GraphQLCivilDate, { description: 'Jour de la décision.' })
  readonly decideeLe!: CivilDate

  @Field(() => GraphQLCivilDate, { description: 'Premier jour de la suspension.' })
  readonly debut!: CivilDate
}

@Donnee('SANCTION')
@InputType({ description: 'Levée d’une sanction.' })
export class SanctionLeverInput extends ModificationInput {
  @Field(() => GraphQLCivilDate, { description: 'Jour de la levée.' })
  readonly leveeLe!: CivilDate
}

export const SanctionDeciderPayload = payloadOf(
  'SanctionDecider',
  'sanction',
  () => Sanction,
  'SANCTION',
  'de la décision d’une sanction',
)
export const SanctionLeverPayload = payloadOf(
  'SanctionLever',
  'sanction',
  () => Sanction,
  'SANCTION',
  'de la levée d’une sanction',
)
