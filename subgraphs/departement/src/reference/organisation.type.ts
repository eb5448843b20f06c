import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from espace-partage: the key alone. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Organisation', { description: 'Organisme partenaire.' })
export class Organisation {
  @Donnee('CLE')
  @Field(() => ID, { description: "Clé de l'organisme." })
  readonly id!: string

  static withKey = (id: string | null): Organisation | null => (id ? Object.assign(new Organisation(), { id }) : null)
}

/** Borrowed from espace-partage: the key alone. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Professionnel', { description: 'Professionnel de l’accompagnement.' })
export class Professionnel {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé du professionnel.' })
  readonly id!: string

  static withKey = (id: string | null): Professionnel | null => (id ? Object.assign(new Professionnel(), { id }) : null)
}
