import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from espace-partage: its key, nothing else. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Commune', { description: 'Commune du code officiel géographique.' })
export class Commune {
  @Donnee('PUBLIC')
  @Field(() => ID, { description: 'Code officiel géographique.' })
  readonly code!: string

  static withKey = (code: string | null | undefined): Commune | null =>
    code ? Object.assign(new Commune(), { code }) : null
}
