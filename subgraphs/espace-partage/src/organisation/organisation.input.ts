import { Donnee, ErreurMetier, GraphQLUuid, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { TypeOrganisation } from './organisation.enum.js'
import { Organisation } from './organisation.type.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des organisations ; les critères se cumulent.' })
export class OrganisationFiltre {
  @Field(() => String, { nullable: true, description: 'Début du nom, sans égard aux accents ni à la casse.' })
  readonly nom?: string | null

  @Field(() => String, { nullable: true, description: 'SIRET exact.' })
  readonly siret?: string | null

  @Field(() => TypeOrganisation, { nullable: true, description: 'Nature.' })
  readonly type?: TypeOrganisation | null

  @Field(() => String, { nullable: true, description: 'Code officiel de la commune.' })
  readonly commune?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des organisations ; une seule clé.' })
export class OrganisationTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Organisation à enregistrer ou à modifier.' })
export class OrganisationEnregistrerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, {
    description: 'Clé tirée au hasard par le client : la même clé n’enregistre qu’une fois.',
  })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => GraphQLUuid, { nullable: true, description: 'Clé de l’organisation ; absente, le hub en tire une.' })
  readonly id?: string | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { nullable: true, description: 'Version lue ; absente quand l’organisation est nouvelle.' })
  readonly versionAttendue?: number | null

  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement.' })
  readonly siret?: string | null

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => TypeOrganisation, { description: 'Nature.' })
  readonly type!: TypeOrganisation

  @Field(() => String, { nullable: true, description: 'Code SAFIR, pour une agence de France Travail.' })
  readonly codeSafir?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Vrai quand être accompagné là révèle une situation protégée.',
  })
  readonly estSensible!: boolean

  @Field(() => String, { nullable: true, description: 'Code officiel de la commune.' })
  readonly codeCommune?: string | null
}

@Donnee('PUBLIC')
@ObjectType({ description: 'Issue de l’enregistrement d’une organisation.' })
export class OrganisationEnregistrerPayload {
  @Field(() => Organisation, { nullable: true, description: 'Organisation enregistrée.' })
  readonly organisation!: Organisation | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
