import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by espace-partage: here, its key only. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Commune', { description: 'Commune du code officiel géographique.' })
export class Commune {
  @Donnee('PUBLIC')
  @Field(() => ID, { description: 'Code officiel géographique.' })
  readonly code!: string

  static withKey(code: string): Commune {
    return Object.assign(new Commune(), { code })
  }
}
