import {
  type CivilDate,
  Donnee,
  ErreurMetier,
  GraphQLCivilDate,
  GraphQLUuid,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { LieuInput } from '../structure/lieu.input.js'
import {
  FraisService,
  ModeAccueil,
  ModeMobilisation,
  PersonneMobilisatrice,
  PublicService,
  TypeService,
} from './service.enum.js'
import { Service } from './service.type.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des services ; les critères se cumulent.' })
export class ServiceFiltre {
  @Field(() => String, { nullable: true, description: 'Mots du nom ou de la description, par leur début.' })
  readonly recherche?: string | null

  @Field(() => String, { nullable: true, description: 'Thématique `theme--sous-theme`, ou thème seul.' })
  readonly thematique?: string | null

  @Field(() => TypeService, { nullable: true, description: 'Nature.' })
  readonly type?: TypeService | null

  @Field(() => String, {
    nullable: true,
    description: 'Code d’une commune : le service y est rendu, ou ses habitants y ont droit.',
  })
  readonly commune?: string | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Territoire où il est rendu.' })
  readonly territoire?: string | null

  @Field(() => PublicService, { nullable: true, description: 'Public ; « tous publics » et non précisé compris.' })
  readonly public?: PublicService | null

  @Field(() => FraisService, { nullable: true, description: 'Coût d’accès.' })
  readonly frais?: FraisService | null

  @Field(() => ModeAccueil, { nullable: true, description: 'Manière dont il est rendu.' })
  readonly modeAccueil?: ModeAccueil | null

  @Field(() => String, { nullable: true, description: 'Identifiant data·inclusion exact.' })
  readonly identifiantSource?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des services ; une seule clé.' })
export class ServiceTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Service à déposer : créé, ou mis à jour si son identifiant est connu.' })
export class ServiceDeposerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne dépose qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { nullable: true, description: 'Version lue ; absente quand le service est nouveau.' })
  readonly versionAttendue?: number | null

  @Field(() => String, { description: 'Identifiant data·inclusion, `<source>--<identifiant>`.' })
  readonly identifiantSource!: string

  @Field(() => String, { description: 'Identifiant data·inclusion de la structure qui l’offre, déjà déposée.' })
  readonly structureIdentifiantSource!: string

  @Field(() => String, { description: 'Nom, de 3 à 150 caractères.' })
  readonly nom!: string

  @Field(() => String, { description: 'Description.' })
  readonly description!: string

  @Field(() => TypeService, { nullable: true, description: 'Nature.' })
  readonly type?: TypeService | null

  @Field(() => [String], { nullable: true, description: 'Thématiques data·inclusion.' })
  readonly thematiques?: string[] | null

  @Field(() => FraisService, { nullable: true, description: 'Coût d’accès.' })
  readonly frais?: FraisService | null

  @Field(() => String, { nullable: true, description: 'Précisions sur les frais.' })
  readonly fraisPrecisions?: string | null

  @Field(() => [PublicService], { nullable: true, description: 'Publics.' })
  readonly publics?: PublicService[] | null

  @Field(() => String, { nullable: true, description: 'Précisions sur les publics.' })
  readonly publicsPrecisions?: string | null

  @Field(() => String, { nullable: true, description: 'Conditions d’accès.' })
  readonly conditionsAcces?: string | null

  @Field(() => [ModeAccueil], { nullable: true, description: 'Manières dont il est rendu.' })
  readonly modesAccueil?: ModeAccueil[] | null

  @Field(() => [String], { nullable: true, description: 'Codes officiels géographiques, ou « france ».' })
  readonly zoneEligibilite?: string[] | null

  @Field(() => String, { nullable: true, description: 'Lien pour le demander.' })
  readonly lienMobilisation?: string | null

  @Field(() => [ModeMobilisation], { nullable: true, description: 'Manières de le demander.' })
  readonly modesMobilisation?: ModeMobilisation[] | null

  @Field(() => [PersonneMobilisatrice], { nullable: true, description: 'Qui peut le demander.' })
  readonly mobilisablePar?: PersonneMobilisatrice[] | null

  @Field(() => String, { nullable: true, description: 'Précisions sur la demande.' })
  readonly mobilisationPrecisions?: string | null

  @Field(() => Float, { nullable: true, description: 'Heures par semaine.' })
  readonly volumeHoraireHebdomadaire?: number | null

  @Field(() => Int, { nullable: true, description: 'Nombre de semaines.' })
  readonly nombreSemaines?: number | null

  @Donnee('PROFESSIONNEL')
  @Field(() => String, { nullable: true, description: 'Personne à contacter.' })
  readonly contactNomPrenom?: string | null

  @Field(() => LieuInput, { nullable: true, description: 'Lieu et joignabilité.' })
  readonly lieu?: LieuInput | null

  @Field(() => GraphQLCivilDate, { description: 'Jour de mise à jour chez le producteur.' })
  readonly dateMaj!: CivilDate
}

@Donnee('PUBLIC')
@ObjectType({ description: 'Issue du dépôt d’un service.' })
export class ServiceDeposerPayload {
  @Field(() => Service, { nullable: true, description: 'Service déposé.' })
  readonly service!: Service | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
