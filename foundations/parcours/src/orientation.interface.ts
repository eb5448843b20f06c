import { terme } from '@traitdunion/glossary'
import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, ID, InterfaceType } from 'type-graphql'
import { EtatOrientation, OrganismeReferentType, StatutOrientation, TypeParcours } from './enums.js'

/** What every partner's orientation has in common; each partner owns its own concrete type. */
@Donnee('ORIENTATION')
@InterfaceType('Orientation', { description: terme('orientation'), autoRegisterImplementations: false })
export abstract class Orientation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => TypeParcours, { nullable: true, description: 'Parcours vers lequel la personne est orientée.' })
  readonly parcours!: TypeParcours | null

  @Field(() => StatutOrientation, { nullable: true, description: 'Préconisation ou décision.' })
  readonly statut!: StatutOrientation | null

  @Field(() => EtatOrientation, { nullable: true, description: 'Avancement.' })
  readonly etat!: EtatOrientation | null

  @Field(() => OrganismeReferentType, { nullable: true, description: 'Nature de l’organisme référent désigné.' })
  readonly organismeReferent!: OrganismeReferentType | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la décision.' })
  readonly decideeLe!: CivilDate | null
}
