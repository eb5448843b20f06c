import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Filtre des parcours CEJ ; les critères se cumulent.' })
export class ParcoursCejFiltre {
  @Field(() => Boolean, { nullable: true, description: 'Vrai : sans fin réelle ; faux : terminés.' })
  readonly enCours?: boolean | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Tri des parcours CEJ ; une seule clé.' })
export class ParcoursCejTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par dernier jour prévu.' })
  readonly finPrevue?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
