import { RendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { connectionOf, Donnee, GraphQLInstant } from '@traitdunion/subgraph'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@Donnee('RENDEZ_VOUS')
@ObjectType('ParticipantRendezVous', { description: 'Organisation qui participe à un rendez-vous conjoint.' })
export class ParticipantRendezVous {
  @Field(() => StatutRendezVous, {
    nullable: true,
    description: 'Résultat selon cette organisation : EFFECTUE, ABSENT ou ABSENT_EXCUSE.',
  })
  readonly resultat!: StatutRendezVous | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Instant où elle l’a renseigné.' })
  readonly renseigneLe!: Date | null

  readonly rendezVousId!: string
  readonly organisationId!: string
  readonly professionnelId!: string | null
}

@Directive('@key(fields: "id")')
@Donnee('RENDEZ_VOUS')
@ObjectType('RendezVousConjoint', {
  description: 'Rendez-vous d’une personne avec plusieurs organisations à la fois.',
  implements: RendezVous,
})
export class RendezVousConjoint extends RendezVous {
  @Field(() => String, { nullable: true, description: 'Objet, tel qu’il figure sur la convocation.' })
  readonly objet!: string | null

  @Field(() => String, { nullable: true, description: 'Lieu, ou lien de visioconférence.' })
  readonly lieu!: string | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version, à rendre dans `versionAttendue` pour modifier.' })
  readonly version!: number

  @Donnee('TECHNIQUE')
  @Field(() => GraphQLInstant, { description: 'Dernière modification.' })
  readonly modifieLe!: Date

  readonly personneId!: string
  readonly organisateurId!: string
  readonly annule!: boolean
}

export const RendezVousConjointConnection = connectionOf('RendezVousConjoint', () => RendezVousConjoint, 'RENDEZ_VOUS')
