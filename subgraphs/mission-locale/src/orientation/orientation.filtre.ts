import { EtatOrientation, TypeParcours } from '@traitdunion/parcours'
import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('ORIENTATION')
@InputType({ description: 'Filtre des orientations ; les critères se cumulent.' })
export class OrientationMissionLocaleFiltre {
  @Field(() => EtatOrientation, { nullable: true, description: 'Avancement.' })
  readonly etat?: EtatOrientation | null

  @Field(() => TypeParcours, { nullable: true, description: 'Parcours.' })
  readonly parcours?: TypeParcours | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('ORIENTATION')
@InputType({ description: 'Tri des orientations ; une seule clé.' })
export class OrientationMissionLocaleTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour de décision.' })
  readonly decideeLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
