import { Donnee } from '@traitdunion/subgraph'
import { Field, ObjectType } from 'type-graphql'

@Donnee('PUBLIC')
@ObjectType({ description: 'Structure de mission locale à laquelle un dossier est rattaché.' })
export class StructureRattachement {
  @Field(() => String, { description: 'Code de la structure dans le système de la mission locale.' })
  readonly code!: string

  @Field(() => String, { description: 'Nom usuel.' })
  readonly nom!: string
}
