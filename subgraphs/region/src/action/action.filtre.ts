import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { ModaliteEnseignement } from './action.enums.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des actions de formation ; les critères se cumulent.' })
export class ActionFormationFiltre {
  @Field(() => String, { nullable: true, description: 'Code de la commune.' })
  readonly commune?: string | null

  @Field(() => String, { nullable: true, description: 'Code du département.' })
  readonly departement?: string | null

  @Field(() => ModaliteEnseignement, { nullable: true, description: 'Modalités d’enseignement.' })
  readonly modalitesEnseignement?: ModaliteEnseignement | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Vrai : seulement les actions retirées ; faux : seulement les offertes. Absent : les offertes, et aussi les retirées quand `modifieDepuis` est donné.',
  })
  readonly retirees?: boolean | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des actions de formation ; une seule clé.' })
export class ActionFormationTri {
  @Field(() => Ordre, { nullable: true, description: 'Par numéro.' })
  readonly numeroAction?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
