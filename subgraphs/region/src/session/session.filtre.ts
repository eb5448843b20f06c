import { type CivilDate, Donnee, GraphQLCivilDate, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { EtatRecrutement } from './session.enums.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des sessions de formation ; les critères se cumulent.' })
export class SessionFormationFiltre {
  @Field(() => String, { nullable: true, description: 'Code ROME du métier préparé.' })
  readonly metier?: string | null

  @Field(() => String, { nullable: true, description: 'Formacode du domaine.' })
  readonly formacode?: string | null

  @Field(() => String, { nullable: true, description: 'Mots de l’intitulé, sans égard aux accents.' })
  readonly recherche?: string | null

  @Field(() => String, { nullable: true, description: 'Code de la commune du lieu.' })
  readonly commune?: string | null

  @Field(() => String, { nullable: true, description: 'Code du département du lieu.' })
  readonly departement?: string | null

  @Field(() => EtatRecrutement, { nullable: true, description: 'État du recrutement.' })
  readonly etatRecrutement?: EtatRecrutement | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Qui commencent ce jour ou après.' })
  readonly debutDepuis?: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Qui commencent avant ce jour.' })
  readonly debutAvant?: CivilDate | null

  @Field(() => String, { nullable: true, description: 'Code LHÉO du financeur ; 2 pour la Région.' })
  readonly financeur?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Vrai : seulement les sessions retirées ; faux : seulement les offertes. Absent : les offertes, et aussi les retirées quand `modifieDepuis` est donné.',
  })
  readonly retirees?: boolean | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des sessions de formation ; une seule clé.' })
export class SessionFormationTri {
  @Field(() => Ordre, { nullable: true, description: 'Par premier jour.' })
  readonly debut?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
