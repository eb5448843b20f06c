import { terme } from '@traitdunion/glossary'
import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, ID, InterfaceType } from 'type-graphql'
import { ThemeFrein } from './enums.js'

/** What every partner's diagnosis has in common; each partner owns its own concrete type. */
@Donnee('DIAGNOSTIC')
@InterfaceType('Diagnostic', { description: terme('diagnostic'), autoRegisterImplementations: false })
export abstract class Diagnostic {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où le diagnostic a été établi.' })
  readonly etabliLe!: CivilDate | null

  @Donnee('FREIN_THEME')
  @Field(() => [ThemeFrein], { nullable: true, description: 'Thèmes des freins ouverts, hors santé.' })
  readonly themes!: ThemeFrein[] | null
}
