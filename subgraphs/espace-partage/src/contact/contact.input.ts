import { Donnee, ErreurMetier, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Personne } from '../personne/personne.type.js'

@Donnee('CONTACT')
@InputType({ description: 'Coordonnées d’une personne, telles que l’appelant les tient d’elle.' })
export class ContactDeclarerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne déclare qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne.' })
  readonly personneId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, {
    nullable: true,
    description: 'Version des coordonnées que la même source avait données ; absente si elle n’en avait pas.',
  })
  readonly versionAttendue?: number | null

  @Field(() => [String], { nullable: true, description: 'Lignes de l’adresse, sans code postal ni commune.' })
  readonly adresse?: string[] | null

  @Field(() => String, { nullable: true, description: 'Code postal.' })
  readonly codePostal?: string | null

  @Field(() => String, { nullable: true, description: 'Code officiel de la commune.' })
  readonly codeCommune?: string | null

  @Field(() => String, { nullable: true, description: 'Téléphone.' })
  readonly telephone?: string | null

  @Field(() => String, { nullable: true, description: 'Courriel.' })
  readonly courriel?: string | null
}

@Donnee('CONTACT')
@ObjectType({ description: 'Issue d’une déclaration de coordonnées.' })
export class ContactDeclarerPayload {
  @Field(() => Personne, { nullable: true, description: 'Personne dont les coordonnées sont déclarées.' })
  readonly personne!: Personne | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
