import type { EnumValueOf } from '@traitdunion/glossary'
import { type CivilDate, Donnee, GraphQLCivilDate, glossaryEnum } from '@traitdunion/subgraph'
import { Field, ObjectType } from 'type-graphql'

const RolePersonne = glossaryEnum('RolePersonne')

@Donnee('FOYER')
@ObjectType('MembreFoyer', { description: 'Appartenance d’une personne à un foyer, pendant une période.' })
export class MembreFoyer {
  @Field(() => RolePersonne, { nullable: true, description: 'Rôle dans le dossier RSA.' })
  readonly role!: EnumValueOf<'RolePersonne'>

  @Field(() => String, { nullable: true, description: 'Code du rôle à la source (ROLEPERS).' })
  readonly roleCodeSource!: string

  @Field(() => Boolean, { nullable: true, description: 'Compte comme personne à charge au titre du RSA.' })
  readonly aChargeRsa!: boolean

  @Field(() => Boolean, { nullable: true, description: 'Responsable du dossier à la CAF ou à la MSA.' })
  readonly responsableDossier!: boolean

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour du rattachement au foyer.' })
  readonly depuis!: CivilDate

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Fin du rattachement : celle que dit le flux, sinon le jour du flux où la personne n’est plus.',
  })
  readonly jusqua!: CivilDate | null

  /** Pointers, not fields. */
  readonly id!: string
  readonly foyerId!: string
  readonly personneId!: string | null
}
