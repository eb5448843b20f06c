import { terme } from '@traitdunion/glossary'
import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from espace-partage: its key, and the fields that the subjects of this subgraph add. */
@Directive('@key(fields: "id")')
@ObjectType('Personne', { description: terme('personne') })
export class Personne {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire de la personne au hub.' })
  readonly id!: string

  static withKey(id: string): Personne {
    return Object.assign(new Personne(), { id })
  }
}
