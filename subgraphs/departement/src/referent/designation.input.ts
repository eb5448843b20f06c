import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'
import { DemandeInput, ModificationInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { RoleAccompagnement } from './designation.enums.js'
import { DesignationReferent } from './designation.type.js'

@Donnee('ORGANISME_REFERENT')
@InputType({ description: 'Filtre des désignations ; les critères se cumulent.' })
export class DesignationReferentFiltre extends FiltreModifie {
  @Field(() => ID, { nullable: true, description: 'Professionnel désigné : son portefeuille.' })
  readonly professionnelId?: string | null

  @Field(() => ID, { nullable: true, description: 'Organisme du professionnel.' })
  readonly organisationId?: string | null

  @Field(() => RoleAccompagnement, { nullable: true, description: 'Rôle.' })
  readonly role?: RoleAccompagnement | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Désignations qui courent ce jour-là.' })
  readonly enCoursLe?: CivilDate | null
}

@Donnee('ORGANISME_REFERENT')
@InputType({ description: 'Tri des désignations ; une seule clé.' })
export class DesignationReferentTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('ORGANISME_REFERENT')
@InputType({ description: 'Désignation d’un professionnel.' })
export class ReferentDesignerInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne accompagnée.' })
  readonly personneId!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Professionnel désigné.' })
  readonly professionnelId!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Organisme du professionnel.' })
  readonly organisationId!: string

  @Field(() => RoleAccompagnement, { description: 'Rôle.' })
  readonly role!: RoleAccompagnement

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour, compris, s’il est connu.' })
  readonly fin?: CivilDate | null
}

@Donnee('ORGANISME_REFERENT')
@InputType({ description: 'Fin d’une désignation.' })
export class DesignationTerminerInput extends ModificationInput {
  @Field(() => GraphQLCivilDate, { description: 'Dernier jour, compris.' })
  readonly fin!: CivilDate
}

export const ReferentDesignerPayload = payloadOf(
  'ReferentDesigner',
  'designation',
  () => DesignationReferent,
  'ORGANISME_REFERENT',
  'de la désignation d’un référent',
)
export const DesignationTerminerPayload = payloadOf(
  'DesignationTerminer',
  'designation',
  () => DesignationReferent,
  'ORGANISME_REFERENT',
  'de la fin d’une désignation',
)
