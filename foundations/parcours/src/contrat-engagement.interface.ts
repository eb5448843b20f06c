import { terme } from '@traitdunion/glossary'
import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, ID, InterfaceType } from 'type-graphql'
import { StatutContrat } from './enums.js'

/** What every partner's contract has in common; each partner owns its own concrete type. */
@Donnee('CONTRAT')
@InterfaceType('ContratEngagement', { description: terme("contrat d'engagement"), autoRegisterImplementations: false })
export abstract class ContratEngagement {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => StatutContrat, { nullable: true, description: 'Position du contrat.' })
  readonly statut!: StatutContrat | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour prévu.' })
  readonly fin!: CivilDate | null
}
