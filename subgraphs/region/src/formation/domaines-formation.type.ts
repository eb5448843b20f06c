import { Donnee } from '@traitdunion/subgraph'
import { Field, ObjectType } from 'type-graphql'
import { Metier } from '../metier/metier.type.js'

@Donnee('PUBLIC')
@ObjectType({ description: 'Domaines d’une formation (LHÉO domaine-formation).' })
export class DomainesFormation {
  @Field(() => [String], { description: 'Formacodes, 5 chiffres.' })
  readonly formacodes!: readonly string[]

  @Field(() => [String], { description: 'Nomenclature des spécialités de formation, 3 caractères.' })
  readonly nsf!: readonly string[]

  @Field(() => [Metier], { description: 'Métiers préparés.' })
  readonly metiers!: readonly Metier[]
}
