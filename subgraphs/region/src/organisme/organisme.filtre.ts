import { Donnee, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des organismes de formation ; les critères se cumulent.' })
export class OrganismeFormationFiltre {
  @Field(() => String, { nullable: true, description: 'SIRET.' })
  readonly siret?: string | null

  @Field(() => String, { nullable: true, description: 'Mots du nom, sans égard aux accents.' })
  readonly recherche?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des organismes de formation ; une seule clé.' })
export class OrganismeFormationTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
