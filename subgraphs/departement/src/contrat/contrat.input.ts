import { MotifMoinsDe15h, StatutContrat, ThemeFrein } from '@traitdunion/parcours'
import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, Float, ID, InputType } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { MotifClotureContrat, PartieContrat } from './contrat.enums.js'
import { ContratDepartement } from './contrat.type.js'

@Donnee('CONTRAT')
@InputType({ description: 'Filtre des contrats ; les critères se cumulent.' })
export class ContratDepartementFiltre extends FiltreModifie {
  @Field(() => StatutContrat, { nullable: true, description: 'Position.' })
  readonly statut?: StatutContrat | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dont le terme vient avant ce jour.' })
  readonly finAvant?: CivilDate | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Non signés dont le délai est passé à ce jour, sans réorientation en attente.',
  })
  readonly horsDelaiLe?: CivilDate | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Tri des contrats ; une seule clé.' })
export class ContratDepartementTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par terme.' })
  readonly fin?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Action du plan d’action.' })
export class ActionContratInput {
  @Field(() => String, { description: 'Ce qui est prévu.' })
  readonly libelle!: string

  @Donnee('FREIN_THEME')
  @Field(() => ThemeFrein, { description: 'Thème auquel elle répond, hors santé.' })
  readonly theme!: ThemeFrein

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Organisme qui porte l’action.' })
  readonly organisationId?: string | null

  @Field(() => Float, { description: 'Heures par semaine.' })
  readonly heuresHebdomadaires!: number

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour, s’il est prévu.' })
  readonly fin?: CivilDate | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Contenu d’une version de contrat.' })
export class ContenuContratInput {
  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour prévu.' })
  readonly fin!: CivilDate

  @Donnee('FREIN_SANTE')
  @Field(() => MotifMoinsDe15h, { nullable: true, description: 'Raison légale de prévoir moins de quinze heures.' })
  readonly motifMoinsDe15h?: MotifMoinsDe15h | null

  @Field(() => String, { description: 'Droits et devoirs de la personne.' })
  readonly droitsEtDevoirs!: string

  @Field(() => String, { description: 'Voies et délais de recours.' })
  readonly voiesRecours!: string

  @Field(() => [ActionContratInput], { description: 'Plan d’action.' })
  readonly actions!: readonly ActionContratInput[]
}

@Donnee('CONTRAT')
@InputType({ description: 'Ouverture d’un contrat d’engagement, en brouillon.' })
export class ContratOuvrirInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne engagée.' })
  readonly personneId!: string

  @Field(() => GraphQLCivilDate, { description: 'Jour où l’orientation a été notifiée à la personne.' })
  readonly orientationNotifieeLe!: CivilDate

  @Field(() => ContenuContratInput, { description: 'Contenu de la première version.' })
  readonly contenu!: ContenuContratInput
}

@Donnee('CONTRAT')
@InputType({ description: 'Proposition de la dernière version à la signature.' })
export class ContratProposerInput extends ModificationInput {
  @Field(() => GraphQLCivilDate, { description: 'Jour de la proposition.' })
  readonly proposeeLe!: CivilDate
}

@Donnee('CONTRAT')
@InputType({ description: 'Signature d’une partie.' })
export class ContratSignerInput extends ModificationInput {
  @Field(() => PartieContrat, { description: 'Partie qui signe.' })
  readonly partie!: PartieContrat

  @Field(() => String, { description: 'Empreinte de la version lue : on ne signe que ce que l’on a lu.' })
  readonly empreinte!: string

  @Field(() => GraphQLCivilDate, { description: 'Jour de la signature.' })
  readonly signeeLe!: CivilDate
}

@Donnee('CONTRAT')
@InputType({ description: 'Nouveau contenu : il récrit un brouillon, ou fait une version de plus.' })
export class ContratAmenderInput extends ModificationInput {
  @Field(() => ContenuContratInput, { description: 'Contenu de la nouvelle version.' })
  readonly contenu!: ContenuContratInput
}

@Donnee('CONTRAT')
@InputType({ description: 'Clôture d’un contrat.' })
export class ContratCloreInput extends ModificationInput {
  @Field(() => MotifClotureContrat, { description: 'Raison.' })
  readonly motif!: MotifClotureContrat

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour.' })
  readonly closLe!: CivilDate
}

const payload = (mutation: string, acte: string) =>
  payloadOf(mutation, 'contrat', () => ContratDepartement, 'CONTRAT', acte)
export const ContratOuvrirPayload = payload('ContratOuvrir', 'de l’ouverture d’un contrat')
export const ContratProposerPayload = payload('ContratProposer', 'de la proposition d’une version de contrat')
export const ContratSignerPayload = payload('ContratSigner', 'de la signature d’un contrat')
export const ContratAmenderPayload = payload('ContratAmender', 'de l’amendement d’un contrat')
export const ContratClorePayload = payload('ContratClore', 'de la clôture d’un contrat')
