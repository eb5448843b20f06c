import type { EnumValueOf } from '@traitdunion/glossary'
import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { SituationFamiliale } from './foyer.type.js'

@Donnee('FOYER')
@InputType({ description: 'Filtre des foyers ; les critères se cumulent.' })
export class FoyerFiltre {
  @Donnee('CONTACT')
  @Field(() => String, { nullable: true, description: 'Code officiel géographique de la commune.' })
  readonly commune?: string | null

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { nullable: true, description: 'Numéro de l’organisme (NUMORG).' })
  readonly numorg?: string | null

  @Field(() => SituationFamiliale, { nullable: true, description: 'Situation familiale.' })
  readonly situationFamiliale?: EnumValueOf<'SituationFamiliale'> | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('FOYER')
@InputType({ description: 'Tri des foyers ; une seule clé.' })
export class FoyerTri {
  @Field(() => Ordre, { nullable: true, description: 'Par début de la situation familiale.' })
  readonly situationFamilialeDepuis?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
