import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { TypeContratTravail } from '../offre/offre.enums.js'
import { Cle, ModifieLe, Version } from '../suivi/champs.js'
import { StatutProjet } from './projet.enums.js'

@Donnee('PROJET')
@ObjectType({ description: 'Métier recherché par une personne, dans l’ordre de ses préférences.' })
export class MetierRecherche {
  @Field(() => Int, { nullable: true, description: 'Rang de préférence, à partir de 1.' })
  readonly rang!: number | null

  @Field(() => String, { nullable: true, description: 'Appellation précise, si elle est connue.' })
  readonly appellation!: string | null

  /** A pointer, not a field. */
  readonly codeRome!: string
}

@Directive('@key(fields: "id")')
@Donnee('PROJET')
@ObjectType('ProjetProfessionnel', { description: terme('projet professionnel') })
export class ProjetProfessionnel {
  @Cle()
  readonly id!: string

  @Field(() => StatutProjet, { nullable: true, description: 'Avancement.' })
  readonly statut!: StatutProjet | null

  @Field(() => Int, { nullable: true, description: 'Distance acceptée entre domicile et travail, en kilomètres.' })
  readonly mobiliteKm!: number | null

  @Field(() => [TypeContratTravail], { nullable: true, description: 'Types de contrat souhaités.' })
  readonly typesContrat!: TypeContratTravail[] | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où le projet a été défini ou revu.' })
  readonly definiLe!: CivilDate | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly recherches!: readonly MetierRecherche[]
}

export const ProjetProfessionnelConnection = connectionOf('ProjetProfessionnel', () => ProjetProfessionnel, 'PROJET')
