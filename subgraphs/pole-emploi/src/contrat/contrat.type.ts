import { terme } from '@traitdunion/glossary'
import { ContratEngagement, MotifMoinsDe15h } from '@traitdunion/parcours'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { ModifieLe, Version } from '../suivi/champs.js'
import { MotifClotureContrat, NatureContratPoleEmploi } from './contrat.enums.js'

@Directive('@key(fields: "id")')
@Donnee('CONTRAT')
@ObjectType('ContratPoleEmploi', { description: terme("contrat d'engagement"), implements: ContratEngagement })
export class ContratPoleEmploi extends ContratEngagement {
  @Field(() => NatureContratPoleEmploi, { nullable: true, description: 'Nature.' })
  readonly nature!: NatureContratPoleEmploi | null

  @Field(() => Int, {
    nullable: true,
    description: 'Heures d’activité par semaine à atteindre ; absent en cas de dispense.',
  })
  readonly heuresParSemaine!: number | null

  @Donnee('FREIN_SANTE')
  @Field(() => MotifMoinsDe15h, { nullable: true, description: 'Raison légale de prévoir moins de quinze heures.' })
  readonly motifMoinsDe15h!: MotifMoinsDe15h | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où l’orientation a été notifiée à la personne.' })
  readonly orientationNotifieeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description:
      'Dernier jour pour signer : un mois après la notification de l’orientation (code du travail, D5411-14-1) ; absent pour un PPAE.',
  })
  readonly aSignerAvant!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de signature.' })
  readonly signeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de clôture.' })
  readonly closLe!: CivilDate | null

  @Field(() => MotifClotureContrat, { nullable: true, description: 'Motif de clôture.' })
  readonly motifCloture!: MotifClotureContrat | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** A pointer, not a field. */
  readonly personneId!: string
}

export const ContratPoleEmploiConnection = connectionOf('ContratPoleEmploi', () => ContratPoleEmploi, 'CONTRAT')
