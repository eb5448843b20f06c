import { type CivilDate, Donnee, GraphQLCivilDate, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType } from 'type-graphql'
import { DemandeInput } from '../acte/demande.input.js'
import { payloadOf } from '../acte/payload.js'
import { FiltreModifie } from '../liste/filtre.input.js'
import { TypeSeanceEquipe } from './equipe.enums.js'
import { SeanceEquipePluridisciplinaire } from './equipe.type.js'

@Donnee('PROFESSIONNEL')
@InputType({ description: 'Filtre des séances ; les critères se cumulent.' })
export class SeanceEquipePluridisciplinaireFiltre extends FiltreModifie {
  @Field(() => ID, { nullable: true, description: 'Territoire.' })
  readonly territoireId?: string | null

  @Field(() => TypeSeanceEquipe, { nullable: true, description: 'Objet.' })
  readonly typeSeance?: TypeSeanceEquipe | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'À partir de ce jour, compris.' })
  readonly aPartirDu?: CivilDate | null
}

@Donnee('PROFESSIONNEL')
@InputType({ description: 'Tri des séances ; une seule clé.' })
export class SeanceEquipePluridisciplinaireTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour.' })
  readonly jour?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PROFESSIONNEL')
@InputType({ description: 'Programmation d’une séance.' })
export class SeanceProgrammerInput extends DemandeInput {
  @Field(() => GraphQLCivilDate, { description: 'Jour de la séance.' })
  readonly jour!: CivilDate

  @Field(() => TypeSeanceEquipe, { description: 'Objet.' })
  readonly typeSeance!: TypeSeanceEquipe

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Territoire de la séance.' })
  readonly territoireId?: string | null
}

export const SeanceProgrammerPayload = payloadOf(
  'SeanceProgrammer',
  'seance',
  () => SeanceEquipePluridisciplinaire,
  'PROFESSIONNEL',
  'de la programmation d’une séance',
)
