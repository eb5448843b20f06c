import { Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Borrowed from pole-emploi: its key, nothing else. */
@Directive('@key(fields: "codeRome", resolvable: false)')
@ObjectType('Metier', { description: 'Métier du répertoire ROME.' })
export class Metier {
  @Donnee('PUBLIC')
  @Field(() => ID, { description: 'Code ROME : une lettre et quatre chiffres.' })
  readonly codeRome!: string

  static withKey(codeRome: string): Metier {
    return Object.assign(new Metier(), { codeRome })
  }
}
