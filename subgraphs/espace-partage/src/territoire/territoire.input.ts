import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { NatureTerritoire } from './territoire.enum.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des territoires ; les critères se cumulent.' })
export class TerritoireFiltre {
  @Field(() => NatureTerritoire, { nullable: true, description: 'Découpage.' })
  readonly nature?: NatureTerritoire | null

  @Field(() => String, { nullable: true, description: 'Code exact dans son découpage.' })
  readonly code?: string | null

  @Field(() => String, { nullable: true, description: 'Début du nom, sans égard aux accents ni à la casse.' })
  readonly nom?: string | null

  @Field(() => String, { nullable: true, description: 'Code d’une commune qui en fait partie.' })
  readonly commune?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des territoires ; une seule clé.' })
export class TerritoireTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
