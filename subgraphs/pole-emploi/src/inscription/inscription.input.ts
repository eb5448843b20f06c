import type { EnumValueOf } from '@traitdunion/glossary'
import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  glossaryEnum,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Cle, CleIdempotence, Refus, VersionAttendue } from '../suivi/champs.js'
import { AllocationChomage, CategorieInscription, CategorieStatistique, MotifCessation } from './inscription.enums.js'
import { InscriptionPoleEmploi } from './inscription.type.js'

const Sexe = glossaryEnum('Sexe')

@Donnee('INSCRIPTION')
@InputType({ description: 'Filtre des inscriptions ; les critères se cumulent.' })
export class InscriptionPoleEmploiFiltre {
  @Field(() => CategorieInscription, { nullable: true, description: 'Catégorie administrative.' })
  readonly categorie?: CategorieInscription | null

  @Field(() => AllocationChomage, { nullable: true, description: 'Allocation servie.' })
  readonly allocation?: AllocationChomage | null

  @Field(() => Boolean, { nullable: true, description: 'Vrai : qui courent ; faux : cessées.' })
  readonly enCours?: boolean | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('INSCRIPTION')
@InputType({ description: 'Tri des inscriptions ; une seule clé.' })
export class InscriptionPoleEmploiTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour d’inscription.' })
  readonly inscriteLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('IDENTITE')
@InputType({ description: 'État civil de la personne qui s’inscrit, tel que le connaît France Travail.' })
export class IdentiteInscriteInput {
  @Field(() => String, { description: 'Nom d’usage, ou nom de naissance.' })
  readonly nom!: string

  @Field(() => String, { nullable: true, description: 'Nom de naissance, s’il diffère.' })
  readonly nomNaissance?: string | null

  @Field(() => [String], { description: 'Prénoms, dans l’ordre de l’état civil.' })
  readonly prenoms!: string[]

  @Field(() => GraphQLCivilDate, { description: 'Jour de naissance.' })
  readonly dateNaissance!: CivilDate

  @Field(() => Sexe, { nullable: true, description: 'Sexe à l’état civil.' })
  readonly sexe?: EnumValueOf<'Sexe'> | null

  @Field(() => String, { nullable: true, description: 'Commune de naissance, code ou nom.' })
  readonly communeNaissance?: string | null
}

@Donnee('INSCRIPTION')
@InputType({ description: 'Inscription comme demandeur d’emploi.' })
export class InscriptionEnregistrerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Donnee('IDENTITE')
  @Field(() => IdentiteInscriteInput, { description: 'État civil, pour le rapprochement d’identité.' })
  readonly identite!: IdentiteInscriteInput

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { description: 'Numéro France Travail : 11 chiffres, ou 8 caractères dans sa forme ancienne.' })
  readonly numeroFranceTravail!: string

  @Field(() => CategorieInscription, { description: 'Catégorie administrative.' })
  readonly categorie!: CategorieInscription

  @Field(() => CategorieStatistique, { nullable: true, description: 'Catégorie statistique, si elle est connue.' })
  readonly categorieStatistique?: CategorieStatistique | null

  @Field(() => GraphQLCivilDate, { description: 'Premier jour d’inscription.' })
  readonly inscriteLe!: CivilDate

  @Field(() => AllocationChomage, { description: 'Allocation servie.' })
  readonly allocation!: AllocationChomage

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Agence qui suit l’inscription.' })
  readonly agenceId?: string | null
}

@Donnee('INSCRIPTION')
@InputType({ description: 'Fin d’une inscription.' })
export class InscriptionCesserInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Inscription qui prend fin.')
  readonly inscriptionId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour d’inscription.' })
  readonly cesseeLe!: CivilDate

  @Field(() => MotifCessation, { description: 'Motif.' })
  readonly motif!: MotifCessation
}

@Donnee('INSCRIPTION')
@InputType({ description: 'Changement de catégorie ou d’allocation d’une inscription qui court.' })
export class InscriptionChangerCategorieInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Inscription modifiée.')
  readonly inscriptionId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => CategorieInscription, { description: 'Catégorie administrative.' })
  readonly categorie!: CategorieInscription

  @Field(() => CategorieStatistique, { nullable: true, description: 'Catégorie statistique, si elle est connue.' })
  readonly categorieStatistique?: CategorieStatistique | null

  @Field(() => AllocationChomage, { nullable: true, description: 'Allocation servie ; inchangée si elle est absente.' })
  readonly allocation?: AllocationChomage | null
}

@Donnee('INSCRIPTION')
@ObjectType({ description: 'Issue d’un acte sur une inscription.' })
export class InscriptionPoleEmploiPayload {
  @Field(() => InscriptionPoleEmploi, { nullable: true, description: 'Inscription, si rien ne s’y oppose.' })
  readonly inscription!: InscriptionPoleEmploi | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
