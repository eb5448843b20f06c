import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from espace-partage: the key alone. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Territoire', {
  description: 'Ensemble de communes d’un même découpage ; il peut déborder le département et la région.',
})
export class Territoire {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé du territoire.' })
  readonly id!: string

  static withKey = (id: string | null): Territoire | null => (id ? Object.assign(new Territoire(), { id }) : null)
}
