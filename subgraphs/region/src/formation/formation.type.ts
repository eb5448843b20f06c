import { terme } from '@traitdunion/glossary'
import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@Donnee('PUBLIC')
@ObjectType('Formation', { description: terme('formation') })
export class Formation {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Clé aléatoire.' })
  readonly id!: string

  @Field(() => String, { description: 'Numéro de la formation au Carif-Oref, première part du triplet InterCarif.' })
  readonly numeroFormation!: string

  @Field(() => String, { description: 'Intitulé.' })
  readonly intitule!: string

  @Field(() => String, { description: 'Objectif.' })
  readonly objectif!: string

  @Field(() => String, { description: 'Contenu.' })
  readonly contenu!: string

  @Field(() => String, { nullable: true, description: 'Résultats attendus.' })
  readonly resultatsAttendus!: string | null

  @Field(() => Boolean, { description: 'Vrai si la formation mène à une certification.' })
  readonly certifiante!: boolean

  @Field(() => String, { nullable: true, description: 'Niveau à l’entrée. Code LHÉO du niveau, 0 à 8 ou 11 à 18.' })
  readonly codeNiveauEntree!: string | null

  @Field(() => String, { nullable: true, description: 'Niveau à la sortie. Code LHÉO du niveau, 0 à 8 ou 11 à 18.' })
  readonly codeNiveauSortie!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly formacodes!: string[]

  readonly nsf!: string[]

  readonly romes!: string[]

  readonly organismeId!: string
}

export const FormationConnection = connectionOf('Formation', () => Formation, 'PUBLIC')
