import { type CivilDate, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('IDENTITE')
@InputType({ description: 'Identité minimale d’un jeune signalé.' })
export class IdentiteSignalee {
  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => String, { description: 'Prénom.' })
  readonly prenom!: string

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Date de naissance ; sans elle, aucun rapprochement n’est tenté.',
  })
  readonly dateNaissance?: CivilDate | null

  @Donnee('CONTACT')
  @Field(() => String, { nullable: true, description: 'Téléphone, seulement si le jeune consent au contact.' })
  readonly telephone?: string | null

  @Donnee('CONTACT')
  @Field(() => String, { nullable: true, description: 'Courriel, seulement si le jeune consent au contact.' })
  readonly courriel?: string | null
}
