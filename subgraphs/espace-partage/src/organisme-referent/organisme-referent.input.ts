import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Personne } from '../personne/personne.type.js'

@Donnee('ORGANISME_REFERENT')
@InputType({ description: 'Organisme référent d’une personne, tel que l’appelant le connaît.' })
export class OrganismeReferentDeclarerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne déclare qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne accompagnée.' })
  readonly personneId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, {
    nullable: true,
    description: 'Version de ce que la même source avait déclaré ; absente si elle n’avait rien déclaré.',
  })
  readonly versionAttendue?: number | null

  @Donnee('CLE')
  @Field(() => ID, { description: 'Organisation référente.' })
  readonly organisationId!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Référent, professionnel de cette organisation.' })
  readonly professionnelId?: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour de cet accompagnement.' })
  readonly depuis?: CivilDate | null
}

@Donnee('ORGANISME_REFERENT')
@ObjectType({ description: 'Issue d’une déclaration d’organisme référent.' })
export class OrganismeReferentDeclarerPayload {
  @Field(() => Personne, { nullable: true, description: 'Personne accompagnée.' })
  readonly personne!: Personne | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
