import { StatutPmsmp } from '@traitdunion/parcours'
import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Cle, CleIdempotence, Refus, VersionAttendue } from '../suivi/champs.js'
import { NiveauAcceptation, ObjectifPmsmp, SignatairePmsmp } from './pmsmp.enums.js'
import { ConventionPmsmp } from './pmsmp.type.js'

@Donnee('PMSMP')
@InputType({ description: 'Filtre des conventions ; les critères se cumulent.' })
export class ConventionPmsmpFiltre {
  @Field(() => StatutPmsmp, { nullable: true, description: 'Position.' })
  readonly statut?: StatutPmsmp | null

  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement d’accueil.' })
  readonly siret?: string | null

  @Field(() => ID, { nullable: true, description: 'Code ROME.' })
  readonly codeRome?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PMSMP')
@InputType({ description: 'Tri des conventions ; une seule clé.' })
export class ConventionPmsmpTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PMSMP')
@InputType({ description: 'Convention proposée à la signature.' })
export class PmsmpProposerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Personne accueillie.')
  readonly personneId!: string

  @Field(() => String, { description: 'SIRET de l’établissement d’accueil.' })
  readonly siret!: string

  @Field(() => String, { description: 'Nom de l’établissement d’accueil.' })
  readonly nomEtablissement!: string

  @Field(() => ID, { description: 'Code ROME du métier observé.' })
  readonly codeRome!: string

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour : un mois au plus, de date à date.' })
  readonly fin!: CivilDate

  @Field(() => ObjectifPmsmp, { description: 'Objet.' })
  readonly objectif!: ObjectifPmsmp

  @Field(() => [SignatairePmsmp], {
    defaultValue: ['BENEFICIAIRE', 'STRUCTURE_ACCUEIL'],
    description: 'Qui doit signer : la personne et la structure au moins.',
  })
  readonly signataires!: SignatairePmsmp[]

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Convention que celle-ci renouvelle.' })
  readonly renouvelleId?: string | null
}

@Donnee('PMSMP')
@InputType({ description: 'Signature d’une convention.' })
export class PmsmpSignerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Convention signée.')
  readonly conventionId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => SignatairePmsmp, { description: 'Qui signe.' })
  readonly signataire!: SignatairePmsmp

  @Field(() => GraphQLCivilDate, { description: 'Jour de signature.' })
  readonly signeeLe!: CivilDate
}

@Donnee('PMSMP')
@InputType({ description: 'Acceptation d’une convention signée par tous.' })
export class PmsmpAccepterInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Convention acceptée.')
  readonly conventionId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => NiveauAcceptation, { description: 'Qui accepte.' })
  readonly niveau!: NiveauAcceptation

  @Field(() => GraphQLCivilDate, { description: 'Jour de l’acceptation.' })
  readonly accepteeLe!: CivilDate
}

@Donnee('PMSMP')
@InputType({ description: 'Fin d’une convention avant son terme : annulation ou rejet.' })
export class PmsmpAnnulerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Convention visée.')
  readonly conventionId!: string

  @VersionAttendue()
  readonly versionAttendue!: number
}

@Donnee('PMSMP')
@ObjectType({ description: 'Issue d’un acte sur une convention.' })
export class PmsmpPayload {
  @Field(() => ConventionPmsmp, { nullable: true, description: 'Convention, si rien ne s’y oppose.' })
  readonly convention!: ConventionPmsmp | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
