import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Sexe } from '../personne/personne.enum.js'
import { EtatCasAppariement, IssueAppariement } from './cas.enum.js'

@Donnee('IDENTITE')
@ObjectType('EnregistrementAppariement', {
  description: 'Enregistrement d’une source : identité civile et numéros chez les partenaires, rien de plus.',
})
export class EnregistrementAppariement {
  @Donnee('ETAT_APPARIEMENT')
  @Field(() => String, { nullable: true, description: 'Source de l’enregistrement.' })
  readonly source!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Clé de l’enregistrement chez sa source.' })
  readonly cle!: string

  @Field(() => String, { nullable: true, description: 'Nom d’usage.' })
  readonly nom!: string | null

  @Field(() => String, { nullable: true, description: 'Nom de naissance.' })
  readonly nomNaissance!: string | null

  @Field(() => [String], { nullable: true, description: 'Prénoms.' })
  readonly prenoms!: readonly string[] | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de naissance.' })
  readonly dateNaissance!: CivilDate | null

  @Field(() => Sexe, { nullable: true, description: 'Sexe à l’état civil.' })
  readonly sexe!: Sexe | null

  @Field(() => String, { nullable: true, description: 'Commune de naissance, code ou libellé de la source.' })
  readonly communeNaissance!: string | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro au département.' })
  readonly numeroDepartement!: string | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Matricule d’allocataire, organisme et rôle.' })
  readonly matriculeCaf!: string | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro France Travail.' })
  readonly numeroFranceTravail!: string | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Dossier en mission locale.' })
  readonly idDossierMissionLocale!: string | null
}

@Donnee('ETAT_APPARIEMENT')
@ObjectType('CandidatAppariement', { description: 'Personne à qui l’enregistrement d’un cas peut appartenir.' })
export class CandidatAppariement {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé de la personne.' })
  readonly personneId!: string

  @Field(() => [EnregistrementAppariement], { nullable: true, description: 'Ses enregistrements, source par source.' })
  readonly enregistrements!: readonly EnregistrementAppariement[]
}

@Donnee('ETAT_APPARIEMENT')
@ObjectType('CasAppariement', { description: 'Enregistrement dont la personne est douteuse : un gestionnaire décide.' })
export class CasAppariement {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { nullable: true, description: 'Source de l’enregistrement.' })
  readonly source!: string

  @Field(() => IssueAppariement, {
    nullable: true,
    description: 'Pourquoi il n’a pas été rapproché : PLUSIEURS ou INCOHERENT.',
  })
  readonly issue!: IssueAppariement

  @Field(() => [String], { nullable: true, description: 'Ce qui fait douter, codes du rapprochement.' })
  readonly motifs!: readonly string[]

  @Field(() => Int, { nullable: true, description: 'Nombre de personnes possibles.' })
  readonly nombreCandidats!: number

  @Field(() => EtatCasAppariement, { nullable: true, description: 'Avancement.' })
  readonly etat!: EtatCasAppariement

  @Field(() => GraphQLInstant, { nullable: true, description: 'Ouverture du cas.' })
  readonly ouvertLe!: Date

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour trancher.' })
  readonly version!: number
}

export const CasAppariementConnection = connectionOf('CasAppariement', () => CasAppariement, 'ETAT_APPARIEMENT')

@Donnee('ETAT_APPARIEMENT')
@ObjectType('ActeAppariement', { description: 'Décision prise sur l’identité d’une personne.' })
export class ActeAppariement {
  @Field(() => String, { nullable: true, description: 'Nature : FUSION, SCISSION, CAS_TRANCHE, et leurs annulations.' })
  readonly nature!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Fusion, scission ou cas : la clé à rendre pour annuler.' })
  readonly objetId!: string

  @Donnee('CLE')
  @Field(() => [ID], { description: 'Personnes concernées.' })
  readonly personnes!: readonly string[]

  @Donnee('PROFESSIONNEL')
  @Field(() => String, { nullable: true, description: 'Agent qui a décidé, sans son nom.' })
  readonly auteur!: string

  @Field(() => String, { nullable: true, description: 'Motif.' })
  readonly motif!: string

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant.' })
  readonly faitLe!: Date
}
