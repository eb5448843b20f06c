import { terme } from '@traitdunion/glossary'
import { ContratEngagement } from '@traitdunion/parcours'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { MotifClotureContrat } from './contrat.enums.js'

@Directive('@key(fields: "id")')
@Donnee('CONTRAT')
@ObjectType('ContratDepartement', { description: terme("contrat d'engagement"), implements: ContratEngagement })
export class ContratDepartement extends ContratEngagement {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour où l’orientation a été notifiée à la personne.' })
  readonly orientationNotifieeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description:
      'Dernier jour pour signer : un mois après la notification de l’orientation, ou après la dernière décision de réorientation qui laisse l’organisme en place (code du travail, D5411-14-1 et D5411-14-2).',
  })
  readonly aSignerAvant!: CivilDate | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Jour où la première version a été signée des deux parties.',
  })
  readonly signeLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de clôture.' })
  readonly closLe!: CivilDate | null

  @Field(() => MotifClotureContrat, { nullable: true, description: 'Raison de la clôture.' })
  readonly motifCloture!: MotifClotureContrat | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version de l’objet, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly orientationId!: string
}

export const ContratDepartementConnection = connectionOf('ContratDepartement', () => ContratDepartement, 'CONTRAT')
