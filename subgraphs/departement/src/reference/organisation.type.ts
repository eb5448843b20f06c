import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from espace-partage: the key alone. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Organisation', { description: 'Organisation qui accompagne, oriente, finance ou verse.' })
export class Organisation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  static withKey = (id: string | null): Organisation | null => (id ? Object.assign(new Organisation(), { id }) : null)
}

/** Borrowed from espace-partage: the key alone. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Professionnel', { description: 'Personne qui intervient au nom d’une organisation.' })
export class Professionnel {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  static withKey = (id: string | null): Professionnel | null => (id ? Object.assign(new Professionnel(), { id }) : null)
}
