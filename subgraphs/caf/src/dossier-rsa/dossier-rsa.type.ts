import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Versionne } from '../versionne/versionne.type.js'
import { DroitRsa } from './droit-rsa.type.js'

@Donnee('IDENTIFIANT_PARTENAIRE')
@ObjectType('MutationDossierRsa', { description: 'Passage du dossier d’un organisme à un autre.' })
export class MutationDossierRsa {
  @Field(() => String, { nullable: true, description: 'ARRIVEE depuis, ou DEPART vers cet organisme.' })
  readonly sens!: string
  @Field(() => String, { nullable: true, description: 'Régime de l’autre organisme.' })
  readonly fonorg!: string
  @Field(() => String, { nullable: true, description: 'Numéro de l’autre organisme.' })
  readonly numorg!: string
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la mutation.' })
  readonly le!: CivilDate
}

@Directive('@key(fields: "id")')
@Donnee('DROIT_RSA')
@ObjectType('DossierRsa', { description: 'Demande de RSA d’un foyer et droit qui en résulte.' })
export class DossierRsa extends Versionne {
  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro de la demande (NUMDEMRSA).' })
  readonly numeroDemandeRsa!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Régime de l’organisme : CAF ou MSA (FONORG).' })
  readonly fonorg!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro de l’organisme (NUMORG).' })
  readonly numorg!: string

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la demande.' })
  readonly dateDemande!: CivilDate

  @Field(() => DroitRsa, { nullable: true, description: 'Droit actuel.' })
  readonly droit!: DroitRsa

  @Field(() => Boolean, { nullable: true, description: 'Foyer soumis aux droits et devoirs (TOPFOYDRODEVORSA).' })
  readonly foyerSoumisDroitsEtDevoirs!: boolean | null

  @Field(() => String, { nullable: true, description: 'Origine de la demande à la source (ORIDEMRSA).' })
  readonly origineCodeSource!: string | null

  @Donnee('FOYER')
  @Field(() => Int, { nullable: true, description: 'Nombre d’enfants et autres personnes à charge.' })
  readonly nombreACharge!: number | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => MutationDossierRsa, { nullable: true, description: 'Mutation en cours ou faite.' })
  readonly mutation!: MutationDossierRsa | null

  /** Pointers, not fields. */
  readonly foyerId!: string
  readonly etatDepuis!: CivilDate
}

export const DossierRsaConnection = connectionOf('DossierRsa', () => DossierRsa, 'DROIT_RSA')
