import { terme } from '@traitdunion/glossary'
import { RendezVous } from '@traitdunion/parcours'
import { connectionOf, Donnee } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { ModifieLe, Version } from '../suivi/champs.js'
import { FormeRendezVous, InitiateurRendezVous, MotifRendezVousPoleEmploi } from './rendez-vous.enums.js'

@Directive('@key(fields: "id")')
@Donnee('RENDEZ_VOUS')
@ObjectType('RendezVousPoleEmploi', { description: terme('rendez-vous'), implements: RendezVous })
export class RendezVousPoleEmploi extends RendezVous {
  @Field(() => MotifRendezVousPoleEmploi, { nullable: true, description: 'Motif.' })
  readonly motif!: MotifRendezVousPoleEmploi | null

  @Field(() => FormeRendezVous, { nullable: true, description: 'Individuel ou collectif.' })
  readonly forme!: FormeRendezVous | null

  @Field(() => InitiateurRendezVous, { nullable: true, description: 'Qui l’a demandé.' })
  readonly initiateur!: InitiateurRendezVous | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly agenceId!: string | null
}

export const RendezVousPoleEmploiConnection = connectionOf(
  'RendezVousPoleEmploi',
  () => RendezVousPoleEmploi,
  'RENDEZ_VOUS',
)
