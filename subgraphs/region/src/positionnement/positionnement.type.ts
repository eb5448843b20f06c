import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { MotifRefusPositionnement, StatutPositionnement } from './positionnement.enums.js'

@Directive('@key(fields: "id")')
@Donnee('FORMATION')
@ObjectType('Positionnement', { description: terme('positionnement') })
export class Positionnement {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => StatutPositionnement, { nullable: true, description: 'Avancement.' })
  readonly statut!: StatutPositionnement | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour du positionnement.' })
  readonly positionneLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour depuis lequel le statut vaut.' })
  readonly statutLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour d’entrée en formation.' })
  readonly entreLe!: CivilDate | null

  @Field(() => MotifRefusPositionnement, { nullable: true, description: 'Motif de refus.' })
  readonly motifRefus!: MotifRefusPositionnement | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Vrai si l’attestation d’inscription en stage (AIS) a été remise.',
  })
  readonly attestationInscription!: boolean | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** A pointer, not a field. */
  readonly personneId!: string

  readonly sessionId!: string

  readonly prescripteurId!: string
}

export const PositionnementConnection = connectionOf('Positionnement', () => Positionnement, 'FORMATION')
