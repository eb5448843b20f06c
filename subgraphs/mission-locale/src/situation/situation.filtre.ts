import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { CategorieSituationJeune, EtatSituationJeune } from './situation.enums.js'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Filtre des situations ; les critères se cumulent.' })
export class SituationJeuneFiltre {
  @Field(() => CategorieSituationJeune, { nullable: true, description: 'Nature.' })
  readonly categorie?: CategorieSituationJeune | null

  @Field(() => EtatSituationJeune, { nullable: true, description: 'Avancement.' })
  readonly etat?: EtatSituationJeune | null

  @Field(() => String, { nullable: true, description: 'Code ROME du métier préparé.' })
  readonly metierPrepare?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Tri des situations ; une seule clé.' })
export class SituationJeuneTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
