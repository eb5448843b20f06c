import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { EtatReperage, OrigineReperage } from './reperage.enums.js'

@Donnee('REPERAGE')
@InputType({ description: 'Filtre des repérages ; les critères se cumulent.' })
export class ReperageFiltre {
  @Field(() => EtatReperage, { nullable: true, description: 'Avancement.' })
  readonly etat?: EtatReperage | null

  @Field(() => OrigineReperage, { nullable: true, description: 'Qui a signalé.' })
  readonly origine?: OrigineReperage | null

  @Field(() => String, { nullable: true, description: 'Code de la commune.' })
  readonly commune?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('REPERAGE')
@InputType({ description: 'Tri des repérages ; une seule clé.' })
export class ReperageTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de signalement.' })
  readonly signaleLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
