import { type CivilDate, Donnee, GraphQLCivilDate, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { TypeActeMissionLocale } from './acte.enums.js'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Filtre des actes ; les critères se cumulent.' })
export class ActeMissionLocaleFiltre {
  @Field(() => TypeActeMissionLocale, { nullable: true, description: 'Nature.' })
  readonly type?: TypeActeMissionLocale | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Faits depuis ce jour, compris.' })
  readonly realiseDepuis?: CivilDate | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Tri des actes ; une seule clé.' })
export class ActeMissionLocaleTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour.' })
  readonly realiseLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
