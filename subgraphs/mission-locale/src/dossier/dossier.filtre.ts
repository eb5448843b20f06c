import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { EtatDossierMissionLocale } from './dossier.enums.js'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Filtre des dossiers de mission locale ; les critères se cumulent.' })
export class DossierMissionLocaleFiltre {
  @Field(() => EtatDossierMissionLocale, { nullable: true, description: 'État.' })
  readonly etat?: EtatDossierMissionLocale | null

  @Field(() => String, { nullable: true, description: 'Code de la structure de rattachement.' })
  readonly structureCode?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Tri des dossiers de mission locale ; une seule clé.' })
export class DossierMissionLocaleTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour d’ouverture.' })
  readonly ouvertLe?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
