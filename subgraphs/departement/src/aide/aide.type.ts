import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { Versioned } from '../personne/versioned.type.js'
import { EtatAide } from './aide.enums.js'

@Donnee('PUBLIC')
@ObjectType({ description: 'Dispositif d’aide du règlement départemental.' })
export class DispositifAideDepartement {
  @Field(() => ID, { description: 'Code du dispositif.' })
  readonly code!: string

  @Field(() => String, { description: 'Libellé.' })
  readonly libelle!: string

  @Field(() => Int, { description: 'Plafond d’une aide, en centimes d’euro.' })
  readonly plafondCentimes!: number

  @Field(() => Int, { description: 'Plafond par personne sur douze mois, en centimes d’euro.' })
  readonly plafondAnnuelCentimes!: number
}

@Directive('@key(fields: "id")')
@Donnee('AIDE_ACCORDEE')
@ObjectType({ description: 'Aide locale accordée à une personne par le département.' })
export class AideAccordee extends Versioned {
  @Donnee('RESSOURCES')
  @Field(() => Int, { nullable: true, description: 'Montant, en centimes d’euro.' })
  readonly montantCentimes!: number | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la décision.' })
  readonly accordeeLe!: CivilDate | null

  @Field(() => EtatAide, { nullable: true, description: 'État.' })
  readonly etat!: EtatAide | null

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly dispositifCode!: string
}

export const AideAccordeeConnection = connectionOf('AideAccordee', () => AideAccordee, 'AIDE_ACCORDEE')
