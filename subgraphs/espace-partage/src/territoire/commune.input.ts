import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des communes ; les critères se cumulent.' })
export class CommuneFiltre {
  @Field(() => String, { nullable: true, description: 'Début du nom, sans égard aux accents ni à la casse.' })
  readonly nom?: string | null

  @Field(() => String, { nullable: true, description: 'Code postal.' })
  readonly codePostal?: string | null

  @Field(() => String, { nullable: true, description: 'Code du département.' })
  readonly departement?: string | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Territoire auquel elles appartiennent.' })
  readonly territoire?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des communes ; une seule clé.' })
export class CommuneTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
