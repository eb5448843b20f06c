import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from espace-partage: its key, nothing else. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Professionnel', { description: 'Personne qui intervient au nom d’une organisation.' })
export class Professionnel {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  static withKey(id: string): Professionnel {
    return Object.assign(new Professionnel(), { id })
  }
}
