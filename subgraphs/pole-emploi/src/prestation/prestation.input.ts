import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Cle, CleIdempotence, Refus, VersionAttendue } from '../suivi/champs.js'
import { StatutPrestation } from './prestation.enums.js'
import { PrestationPoleEmploi } from './prestation.type.js'

@Donnee('CONTRAT')
@InputType({ description: 'Filtre des prestations ; les critères se cumulent.' })
export class PrestationPoleEmploiFiltre {
  @Field(() => ID, { nullable: true, description: 'Code de l’action au catalogue.' })
  readonly codeAction?: string | null

  @Field(() => StatutPrestation, { nullable: true, description: 'Avancement.' })
  readonly statut?: StatutPrestation | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Tri des prestations ; une seule clé.' })
export class PrestationPoleEmploiTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de prescription.' })
  readonly prescriteLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Prescription d’une prestation.' })
export class PrestationPrescrireInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Personne à qui elle est prescrite.')
  readonly personneId!: string

  @Field(() => ID, { description: 'Code de l’action au catalogue.' })
  readonly codeAction!: string

  @Field(() => GraphQLCivilDate, { description: 'Jour de la prescription.' })
  readonly prescriteLe!: CivilDate

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour prévu.' })
  readonly debut?: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour prévu.' })
  readonly fin?: CivilDate | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Suite donnée à une prestation.' })
export class PrestationRenseignerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Prestation renseignée.')
  readonly prestationId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => StatutPrestation, { description: 'Avancement.' })
  readonly statut!: StatutPrestation

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour ; inchangé s’il est absent.' })
  readonly debut?: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour ; inchangé s’il est absent.' })
  readonly fin?: CivilDate | null
}

@Donnee('CONTRAT')
@ObjectType({ description: 'Issue d’un acte sur une prestation.' })
export class PrestationPoleEmploiPayload {
  @Field(() => PrestationPoleEmploi, { nullable: true, description: 'Prestation, si rien ne s’y oppose.' })
  readonly prestation!: PrestationPoleEmploi | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
