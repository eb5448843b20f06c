import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from espace-partage: its key, nothing else. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Professionnel', { description: 'Professionnel qui intervient auprès des personnes.' })
export class Professionnel {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire du professionnel.' })
  readonly id!: string

  static withKey(id: string): Professionnel {
    return Object.assign(new Professionnel(), { id })
  }
}
