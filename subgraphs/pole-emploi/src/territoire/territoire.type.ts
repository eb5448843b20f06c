import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by espace-partage: here, its key only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Territoire', {
  description: 'Ensemble de communes d’un même découpage ; il peut déborder le département et la région.',
})
export class Territoire {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé du territoire.' })
  readonly id!: string

  static withKey(id: string): Territoire {
    return Object.assign(new Territoire(), { id })
  }
}
