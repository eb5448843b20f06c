import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DemandeInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { EtatAide } from './aide.enums.js'
import { AideAccordee } from './aide.type.js'

@Donnee('AIDE_ACCORDEE')
@InputType({ description: 'Filtre des aides accordées ; les critères se cumulent.' })
export class AideAccordeeFiltre extends FiltreModifie {
  @Field(() => String, { nullable: true, description: 'Code du dispositif.' })
  readonly dispositifCode?: string | null

  @Field(() => EtatAide, { nullable: true, description: 'État.' })
  readonly etat?: EtatAide | null
}

@Donnee('AIDE_ACCORDEE')
@InputType({ description: 'Tri des aides accordées ; une seule clé.' })
export class AideAccordeeTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de décision.' })
  readonly accordeeLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('AIDE_ACCORDEE')
@InputType({ description: 'Décision d’accorder une aide locale.' })
export class AideAccorderInput extends DemandeInput {
  @Donnee('CLE')
  @Field(() => ID, { description: 'Personne aidée.' })
  readonly personneId!: string

  @Field(() => String, { description: 'Code du dispositif.' })
  readonly dispositifCode!: string

  @Donnee('RESSOURCES')
  @Field(() => Int, { description: 'Montant, en centimes d’euro.' })
  readonly montantCentimes!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de la décision.' })
  readonly accordeeLe!: CivilDate
}

export const AideAccorderPayload = payloadOf(
  'AideAccorder',
  'aide',
  () => AideAccordee,
  'AIDE_ACCORDEE',
  'de l’octroi d’une aide',
)
