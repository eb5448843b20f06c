import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Versioned } from '../personne/versioned.type.js'
import { EtatSanction } from './sanction.enums.js'

@Directive('@key(fields: "id")')
@Donnee('SANCTION')
@ObjectType({
  description:
    'Suspension de tout ou partie du RSA décidée par le président du conseil départemental (CASF, R262-68 ; code du travail, R5412-1 et R5412-2).',
})
export class Sanction extends Versioned {
  @Field(() => Int, { nullable: true, description: 'Part suspendue, en pourcentage.' })
  readonly tauxPourcent!: number | null

  @Field(() => Int, { nullable: true, description: 'Durée, en mois.' })
  readonly dureeMois!: number | null

  @Donnee('FOYER')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Vrai si le foyer comptait plus d’une personne à la décision : la part est alors plafonnée.',
  })
  readonly foyerPlusieursPersonnes!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Rang : 1 pour la première sanction de la personne.' })
  readonly rang!: number | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où le manquement a été notifié.' })
  readonly manquementNotifieLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Dernier jour pour présenter des observations (procédure contradictoire).',
  })
  readonly observationsAvant!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la décision.' })
  readonly decideeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour de la suspension.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Terme prévu.' })
  readonly fin!: CivilDate | null

  @Field(() => EtatSanction, { nullable: true, description: 'État.' })
  readonly etat!: EtatSanction | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la levée, si elle a été levée.' })
  readonly leveeLe!: CivilDate | null

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly passageId!: string
}

export const SanctionConnection = connectionOf('Sanction', () => Sanction, 'SANCTION')
