import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, ObjectType } from 'type-graphql'

/** Kept only while the hub does not know the person: whoever is known has an identity elsewhere. */
@Donnee('IDENTITE')
@ObjectType({ description: 'Identité minimale d’un jeune que le hub ne connaît pas encore.' })
export class IdentiteMinimale {
  @Field(() => String, { nullable: true, description: 'Nom.' })
  readonly nom!: string | null

  @Field(() => String, { nullable: true, description: 'Prénom.' })
  readonly prenom!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Date de naissance, si elle est connue.' })
  readonly dateNaissance!: CivilDate | null

  @Donnee('CONTACT')
  @Field(() => String, { nullable: true, description: 'Téléphone, donné avec le consentement du jeune.' })
  readonly telephone!: string | null

  @Donnee('CONTACT')
  @Field(() => String, { nullable: true, description: 'Courriel, donné avec le consentement du jeune.' })
  readonly courriel!: string | null
}
