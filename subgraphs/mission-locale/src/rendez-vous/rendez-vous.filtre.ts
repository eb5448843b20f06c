import { StatutRendezVous } from '@traitdunion/parcours'
import { Donnee, GraphQLInstant, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Filtre des rendez-vous ; les critères se cumulent.' })
export class RendezVousMissionLocaleFiltre {
  @Field(() => StatutRendezVous, { nullable: true, description: 'Issue.' })
  readonly statut?: StatutRendezVous | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent à cet instant ou après.' })
  readonly debutDepuis?: Date | null

  @Field(() => GraphQLInstant, { nullable: true, description: 'Qui commencent avant cet instant.' })
  readonly debutAvant?: Date | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('RENDEZ_VOUS')
@InputType({ description: 'Tri des rendez-vous ; une seule clé.' })
export class RendezVousMissionLocaleTri {
  @Field(() => Ordre, { nullable: true, description: 'Par début.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
