import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Cle, ModifieLe, Version } from '../suivi/champs.js'
import { StatutPrestation, ViseePrestation } from './prestation.enums.js'

@Donnee('PUBLIC')
@ObjectType('ActionCatalogue', { description: 'Action du catalogue des prestations.' })
export class ActionCatalogueType {
  @Field(() => ID, { description: 'Code de l’action chez France Travail.' })
  readonly code!: string

  @Field(() => String, { description: 'Libellé.' })
  readonly libelle!: string

  @Field(() => ViseePrestation, { description: 'Ce qu’elle vise.' })
  readonly visee!: ViseePrestation
}

@Directive('@key(fields: "id")')
@Donnee('CONTRAT')
@ObjectType('PrestationPoleEmploi', { description: terme('prestation') })
export class PrestationPoleEmploi {
  @Cle()
  readonly id!: string

  @Field(() => StatutPrestation, { nullable: true, description: 'Avancement.' })
  readonly statut!: StatutPrestation | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de la prescription.' })
  readonly prescriteLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour.' })
  readonly fin!: CivilDate | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly codeAction!: string
}

export const PrestationPoleEmploiConnection = connectionOf(
  'PrestationPoleEmploi',
  () => PrestationPoleEmploi,
  'CONTRAT',
)
