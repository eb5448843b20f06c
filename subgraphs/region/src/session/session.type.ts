import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { EtatRecrutement } from './session.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('SessionFormation', { description: 'Période d’une action de formation, avec ses places (LHÉO session).' })
export class SessionFormation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { description: 'Numéro de la session, troisième part du triplet InterCarif.' })
  readonly numeroSession!: string

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Dernier jour ; absent tant qu’aucune fin n’est annoncée.',
  })
  readonly fin!: CivilDate | null

  @Field(() => EtatRecrutement, { description: 'État du recrutement.' })
  readonly etatRecrutement!: EtatRecrutement

  @Field(() => Int, { nullable: true, description: 'Places offertes.' })
  readonly places!: number | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant depuis lequel la session n’est plus offerte.' })
  readonly retireeLe!: Date | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly actionId!: string
}

export const SessionFormationConnection = connectionOf('SessionFormation', () => SessionFormation, 'PUBLIC')
