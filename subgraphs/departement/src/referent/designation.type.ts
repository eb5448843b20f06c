import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Versioned } from '../personne/versioned.type.js'
import { RoleAccompagnement } from './designation.enums.js'

@Directive('@key(fields: "id")')
@Donnee('ORGANISME_REFERENT')
@ObjectType({ description: 'Désignation d’un professionnel pour accompagner une personne pendant une période.' })
export class DesignationReferent extends Versioned {
  @Field(() => RoleAccompagnement, { nullable: true, description: 'Rôle.' })
  readonly role!: RoleAccompagnement | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour, compris ; absent si elle court.' })
  readonly fin!: CivilDate | null

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly professionnelId!: string
  readonly organisationId!: string
}

export const DesignationReferentConnection = connectionOf(
  'DesignationReferent',
  () => DesignationReferent,
  'ORGANISME_REFERENT',
)
