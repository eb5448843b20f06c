import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { EtatReperage, OrigineReperage } from './reperage.enums.js'

@Directive('@key(fields: "id")')
@Donnee('REPERAGE')
@ObjectType('Reperage', {
  description: 'Signalement d’un jeune sans solution, par un partenaire, un proche ou lui-même.',
})
export class Reperage {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => EtatReperage, { nullable: true, description: 'Avancement.' })
  readonly etat!: EtatReperage | null

  @Field(() => OrigineReperage, { nullable: true, description: 'Qui a signalé.' })
  readonly origine!: OrigineReperage | null

  @Field(() => Boolean, { nullable: true, description: 'Le jeune accepte qu’on le contacte.' })
  readonly consentementContact!: boolean | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour du signalement.' })
  readonly signaleLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de conclusion.' })
  readonly concluLe!: CivilDate | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** A pointer, not a field, empty until a doubtful match is settled. */
  readonly personneId!: string | null

  readonly codeCommune!: string | null

  readonly conseillerId!: string | null

  readonly nom!: string | null

  readonly prenom!: string | null

  readonly dateNaissance!: CivilDate | null

  readonly telephone!: string | null

  readonly courriel!: string | null
}

export const ReperageConnection = connectionOf('Reperage', () => Reperage, 'REPERAGE')
