import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('DROIT_RSA')
@InputType({ description: 'Filtre des entrées dans les droits et devoirs ; les critères se cumulent.' })
export class EntreesEnDroitsEtDevoirsFiltre {
  @Donnee('CONTACT')
  @Field(() => String, { nullable: true, description: 'Code officiel géographique de la commune du foyer.' })
  readonly commune?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('DROIT_RSA')
@InputType({ description: 'Tri des entrées dans les droits et devoirs ; une seule clé.' })
export class EntreesEnDroitsEtDevoirsTri {
  @Field(() => Ordre, { nullable: true, description: 'Par jour d’entrée.' })
  readonly entreeLe?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
