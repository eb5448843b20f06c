import { type CivilDate, Donnee, GraphQLCivilDate, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, InputType } from 'type-graphql'
import { EtatRecrutement } from '../session/session.enums.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des formations ; les critères se cumulent.' })
export class FormationFiltre {
  @Field(() => String, { nullable: true, description: 'Numéro de la formation.' })
  readonly numeroFormation?: string | null

  @Field(() => String, { nullable: true, description: 'Code ROME du métier préparé.' })
  readonly metier?: string | null

  @Field(() => String, { nullable: true, description: 'Formacode du domaine.' })
  readonly formacode?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Mène ou non à une certification.' })
  readonly certifiante?: boolean | null

  @Field(() => String, { nullable: true, description: 'Code de la commune où se tient une session.' })
  readonly commune?: string | null

  @Field(() => String, { nullable: true, description: 'Code du département où se tient une session.' })
  readonly departement?: string | null

  @Field(() => EtatRecrutement, { nullable: true, description: 'État du recrutement d’une session.' })
  readonly etatRecrutement?: EtatRecrutement | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dont une session commence ce jour ou après.' })
  readonly debutDepuis?: CivilDate | null

  @Field(() => String, { nullable: true, description: 'Mots de l’intitulé, sans égard aux accents.' })
  readonly recherche?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des formations ; une seule clé.' })
export class FormationTri {
  @Field(() => Ordre, { nullable: true, description: 'Par intitulé.' })
  readonly intitule?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}
