import { type CivilDate, Donnee, GraphQLCivilDate, glossaryEnum } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

const Sexe = glossaryEnum('Sexe')

@Donnee('IDENTITE')
@InputType({ description: 'Identité d’un jeune, pour le rapprochement. Le NIR ne passe jamais par le graphe.' })
export class IdentiteJeune {
  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => String, { nullable: true, description: 'Nom de naissance, s’il diffère.' })
  readonly nomNaissance?: string | null

  @Field(() => [String], { description: 'Prénoms, dans l’ordre de l’état civil.' })
  readonly prenoms!: string[]

  @Field(() => GraphQLCivilDate, { description: 'Date de naissance.' })
  readonly dateNaissance!: CivilDate

  @Field(() => Sexe, { nullable: true, description: 'Sexe à l’état civil.' })
  readonly sexe?: keyof typeof Sexe | null

  @Field(() => String, { nullable: true, description: 'Commune de naissance : code officiel géographique ou nom.' })
  readonly communeNaissance?: string | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro France Travail, 11 chiffres ou 8 caractères.' })
  readonly numeroFranceTravail?: string | null
}
