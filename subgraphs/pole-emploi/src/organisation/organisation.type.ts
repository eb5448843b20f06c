import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by espace-partage: here, its key only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Organisation', { description: 'Organisation qui accompagne, oriente, finance ou verse.' })
export class Organisation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  static withKey(id: string): Organisation {
    return Object.assign(new Organisation(), { id })
  }
}
