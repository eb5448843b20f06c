import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { ModaliteEnseignement, ModaliteEntreesSorties } from './action.enums.js'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('ActionFormation', {
  description: 'Mise en œuvre d’une formation en un lieu, selon des modalités (LHÉO action).',
})
export class ActionFormation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { description: 'Numéro de l’action, deuxième part du triplet InterCarif.' })
  readonly numeroAction!: string

  @Field(() => ModaliteEnseignement, { description: 'Modalités d’enseignement.' })
  readonly modalitesEnseignement!: ModaliteEnseignement

  @Field(() => ModaliteEntreesSorties, { description: 'Modalités des entrées et sorties.' })
  readonly modalitesEntreesSorties!: ModaliteEntreesSorties

  @Field(() => String, { nullable: true, description: 'Rythme.' })
  readonly rythme!: string | null

  @Field(() => String, { nullable: true, description: 'Conditions et prérequis.' })
  readonly conditionsSpecifiques!: string | null

  @Field(() => [String], { description: 'Publics visés, en Formacode.' })
  readonly publicsVises!: string[]

  @Field(() => String, { nullable: true, description: 'Code postal du lieu.' })
  readonly codePostal!: string | null

  @Field(() => Int, { nullable: true, description: 'Heures en centre.' })
  readonly heuresCentre!: number | null

  @Field(() => Int, { nullable: true, description: 'Heures en entreprise.' })
  readonly heuresEntreprise!: number | null

  @Field(() => Boolean, { description: 'Vrai si les frais peuvent être pris en charge.' })
  readonly priseEnChargeFrais!: boolean

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant depuis lequel l’action n’est plus offerte.' })
  readonly retireeLe!: Date | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly formationId!: string

  readonly codeCommune!: string | null
}

export const ActionFormationConnection = connectionOf('ActionFormation', () => ActionFormation, 'PUBLIC')
