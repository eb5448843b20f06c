import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { ModaliteEnseignement, ModaliteEntreesSorties } from '../action/action.enums.js'
import { EtatRecrutement } from '../session/session.enums.js'
import { Formation } from './formation.type.js'

@Donnee('PUBLIC')
@InputType({ description: 'Organisme responsable, reconnu à son SIRET.' })
export class OrganismeDepot {
  @Field(() => String, { description: 'SIRET, 14 chiffres.' })
  readonly siret!: string

  @Field(() => String, { nullable: true, description: 'Numéro de déclaration d’activité, 11 caractères.' })
  readonly numeroActivite?: string | null

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string
}

@Donnee('PUBLIC')
@InputType({ description: 'Certification visée, par un au moins de ses codes.' })
export class CertificationDepot {
  @Field(() => String, { nullable: true, description: 'Numéro RNCP.' })
  readonly codeRncp?: string | null

  @Field(() => String, { nullable: true, description: 'Numéro au répertoire spécifique.' })
  readonly codeRs?: string | null

  @Field(() => String, { nullable: true, description: 'Numéro Certif Info.' })
  readonly codeCertifInfo?: string | null

  @Field(() => String, { nullable: true, description: 'Code CPF.' })
  readonly codeCpf?: string | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Financeur d’une session.' })
export class FinanceurDepot {
  @Field(() => String, { description: 'Code LHÉO du financeur, 0 à 20 ; 2 pour la Région.' })
  readonly code!: string

  @Field(() => Int, { nullable: true, description: 'Places financées.' })
  readonly placesFinancees?: number | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Session d’une action.' })
export class SessionDepot {
  @Field(() => String, { description: 'Numéro de la session, troisième part du triplet InterCarif.' })
  readonly numeroSession!: string

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour.' })
  readonly fin!: CivilDate

  @Field(() => EtatRecrutement, { description: 'État du recrutement.' })
  readonly etatRecrutement!: EtatRecrutement

  @Field(() => Int, { nullable: true, description: 'Places offertes.' })
  readonly places?: number | null

  @Field(() => [FinanceurDepot], { defaultValue: [], description: 'Financeurs.' })
  readonly financeurs!: FinanceurDepot[]
}

@Donnee('PUBLIC')
@InputType({ description: 'Action d’une formation.' })
export class ActionDepot {
  @Field(() => String, { description: 'Numéro de l’action, deuxième part du triplet InterCarif.' })
  readonly numeroAction!: string

  @Field(() => ModaliteEnseignement, { description: 'Modalités d’enseignement.' })
  readonly modalitesEnseignement!: ModaliteEnseignement

  @Field(() => ModaliteEntreesSorties, { description: 'Modalités des entrées et sorties.' })
  readonly modalitesEntreesSorties!: ModaliteEntreesSorties

  @Field(() => String, { nullable: true, description: 'Rythme.' })
  readonly rythme?: string | null

  @Field(() => String, { nullable: true, description: 'Conditions et prérequis.' })
  readonly conditionsSpecifiques?: string | null

  @Field(() => [String], { defaultValue: [], description: 'Publics visés, en Formacode.' })
  readonly publicsVises!: string[]

  @Field(() => String, { nullable: true, description: 'Code de la commune du lieu.' })
  readonly codeCommune?: string | null

  @Field(() => String, { nullable: true, description: 'Code postal du lieu.' })
  readonly codePostal?: string | null

  @Field(() => Int, { nullable: true, description: 'Heures en centre.' })
  readonly heuresCentre?: number | null

  @Field(() => Int, { nullable: true, description: 'Heures en entreprise.' })
  readonly heuresEntreprise?: number | null

  @Field(() => Boolean, { defaultValue: false, description: 'Vrai si les frais peuvent être pris en charge.' })
  readonly priseEnChargeFrais!: boolean

  @Field(() => [SessionDepot], {
    description: 'Sessions ; une session connue qui n’y est plus est retirée de l’offre.',
  })
  readonly sessions!: SessionDepot[]
}

@Donnee('PUBLIC')
@InputType({ description: 'Formation déposée, avec ses actions et leurs sessions.' })
export class FormationDeposerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, {
    nullable: true,
    description: 'Version lue de la formation que ce dépôt remplace ; absente si elle est nouvelle.',
  })
  readonly versionAttendue?: number | null

  @Field(() => String, { description: 'Numéro de la formation, première part du triplet InterCarif.' })
  readonly numeroFormation!: string

  @Field(() => String, { description: 'Intitulé, 255 caractères au plus.' })
  readonly intitule!: string

  @Field(() => String, { description: 'Objectif, 3000 caractères au plus.' })
  readonly objectif!: string

  @Field(() => String, { description: 'Contenu, 3000 caractères au plus.' })
  readonly contenu!: string

  @Field(() => String, { nullable: true, description: 'Résultats attendus.' })
  readonly resultatsAttendus?: string | null

  @Field(() => Boolean, { description: 'Vrai si la formation mène à une certification.' })
  readonly certifiante!: boolean

  @Field(() => String, { nullable: true, description: 'Code LHÉO du niveau à l’entrée.' })
  readonly codeNiveauEntree?: string | null

  @Field(() => String, { nullable: true, description: 'Code LHÉO du niveau à la sortie.' })
  readonly codeNiveauSortie?: string | null

  @Field(() => [String], { defaultValue: [], description: 'Formacodes, 5 chiffres.' })
  readonly formacodes!: string[]

  @Field(() => [String], { defaultValue: [], description: 'Spécialités de formation (NSF), 3 caractères.' })
  readonly nsf!: string[]

  @Field(() => [String], { defaultValue: [], description: 'Codes ROME des métiers préparés.' })
  readonly metiers!: string[]

  @Field(() => OrganismeDepot, { description: 'Organisme responsable.' })
  readonly organisme!: OrganismeDepot

  @Field(() => [CertificationDepot], { defaultValue: [], description: 'Certifications visées.' })
  readonly certifications!: CertificationDepot[]

  @Field(() => [ActionDepot], { description: 'Actions ; une action connue qui n’y est plus est retirée de l’offre.' })
  readonly actions!: ActionDepot[]
}

@Donnee('PUBLIC')
@ObjectType({ description: 'Issue d’un dépôt de formation.' })
export class FormationDeposerPayload {
  @Field(() => Formation, { nullable: true, description: 'Formation déposée, si rien ne s’y oppose.' })
  readonly formation!: Formation | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
