import { MotifMoinsDe15h, StatutContrat } from '@traitdunion/parcours'
import {
  type CivilDate,
  Donnee,
  type ErreurMetier,
  GraphQLCivilDate,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Cle, CleIdempotence, Refus, VersionAttendue } from '../suivi/champs.js'
import { MotifClotureContrat, NatureContratPoleEmploi } from './contrat.enums.js'
import { ContratPoleEmploi } from './contrat.type.js'

@Donnee('CONTRAT')
@InputType({ description: 'Filtre des contrats ; les critères se cumulent.' })
export class ContratPoleEmploiFiltre {
  @Field(() => NatureContratPoleEmploi, { nullable: true, description: 'Nature.' })
  readonly nature?: NatureContratPoleEmploi | null

  @Field(() => StatutContrat, { nullable: true, description: 'Position.' })
  readonly statut?: StatutContrat | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Tri des contrats ; une seule clé.' })
export class ContratPoleEmploiTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Contrat proposé à une personne.' })
export class ContratPoleEmploiOuvrirInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Personne qui s’engage.')
  readonly personneId!: string

  @Field(() => NatureContratPoleEmploi, { description: 'Nature.' })
  readonly nature!: NatureContratPoleEmploi

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour prévu.' })
  readonly fin?: CivilDate | null

  @Field(() => Int, { nullable: true, description: 'Heures d’activité par semaine, de 1 à 35 ; absent si dispense.' })
  readonly heuresParSemaine?: number | null

  @Donnee('FREIN_SANTE')
  @Field(() => MotifMoinsDe15h, {
    nullable: true,
    description: 'Raison légale de prévoir moins de quinze heures, ou aucune, dans un contrat d’engagement.',
  })
  readonly motifMoinsDe15h?: MotifMoinsDe15h | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Jour où l’orientation a été notifiée à la personne ; nécessaire à un contrat d’engagement.',
  })
  readonly orientationNotifieeLe?: CivilDate | null
}

@Donnee('CONTRAT')
@InputType({ description: 'Signature d’un contrat par la personne et France Travail.' })
export class ContratPoleEmploiSignerInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Contrat signé.')
  readonly contratId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de signature.' })
  readonly signeLe!: CivilDate
}

@Donnee('CONTRAT')
@InputType({ description: 'Clôture d’un contrat.' })
export class ContratPoleEmploiCloreInput {
  @CleIdempotence()
  readonly cleIdempotence!: string

  @Cle('Contrat clos.')
  readonly contratId!: string

  @VersionAttendue()
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de clôture.' })
  readonly closLe!: CivilDate

  @Field(() => MotifClotureContrat, { description: 'Motif.' })
  readonly motif!: MotifClotureContrat
}

@Donnee('CONTRAT')
@ObjectType({ description: 'Issue d’un acte sur un contrat.' })
export class ContratPoleEmploiPayload {
  @Field(() => ContratPoleEmploi, { nullable: true, description: 'Contrat, si rien ne s’y oppose.' })
  readonly contrat!: ContratPoleEmploi | null

  @Refus()
  readonly erreurs!: readonly ErreurMetier[]
}
