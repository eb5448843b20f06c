import { type CivilDate, Donnee, GraphQLCivilDate, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'

@Donnee('IDENTITE')
@InputType({ description: 'Filtre des personnes ; les critères se cumulent.' })
export class PersonneFiltre {
  @Field(() => String, {
    nullable: true,
    description: 'Début du nom d’usage ou de naissance, sans égard aux accents ni à la casse.',
  })
  readonly nom?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Début du premier prénom, sans égard aux accents ni à la casse.',
  })
  readonly prenom?: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de naissance exact.' })
  readonly dateNaissance?: CivilDate | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('IDENTITE')
@InputType({ description: 'Tri des personnes ; une seule clé.' })
export class PersonneTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom d’usage.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par jour de naissance ; inconnu d’abord.' })
  readonly dateNaissance?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
