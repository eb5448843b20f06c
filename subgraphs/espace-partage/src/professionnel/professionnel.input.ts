import { Donnee, ErreurMetier, GraphQLUuid, ModifieDepuis, Ordre } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Professionnel } from './professionnel.type.js'

@Donnee('PROFESSIONNEL')
@InputType({ description: 'Filtre des professionnels ; les critères se cumulent.' })
export class ProfessionnelFiltre {
  @Field(() => String, { nullable: true, description: 'Début du nom, sans égard aux accents ni à la casse.' })
  readonly nom?: string | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Organisation.' })
  readonly organisationId?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PROFESSIONNEL')
@InputType({ description: 'Tri des professionnels ; une seule clé.' })
export class ProfessionnelTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Donnee('TECHNIQUE')
  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PROFESSIONNEL')
@InputType({ description: 'Professionnel à enregistrer ou à modifier.' })
export class ProfessionnelEnregistrerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, {
    description: 'Clé tirée au hasard par le client : la même clé n’enregistre qu’une fois.',
  })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => GraphQLUuid, { nullable: true, description: 'Clé du professionnel ; absente, le hub en tire une.' })
  readonly id?: string | null

  @Donnee('TECHNIQUE')
  @Field(() => Int, { nullable: true, description: 'Version lue ; absente quand le professionnel est nouveau.' })
  readonly versionAttendue?: number | null

  @Donnee('CLE')
  @Field(() => ID, { description: 'Organisation au nom de laquelle il intervient.' })
  readonly organisationId!: string

  @Field(() => String, { description: 'Nom.' })
  readonly nom!: string

  @Field(() => String, { description: 'Prénom.' })
  readonly prenom!: string

  @Field(() => String, { nullable: true, description: 'Fonction.' })
  readonly fonction?: string | null

  @Field(() => String, { nullable: true, description: 'Courriel professionnel.' })
  readonly courriel?: string | null

  @Field(() => String, { nullable: true, description: 'Téléphone professionnel.' })
  readonly telephone?: string | null
}

@Donnee('PROFESSIONNEL')
@ObjectType({ description: 'Issue de l’enregistrement d’un professionnel.' })
export class ProfessionnelEnregistrerPayload {
  @Field(() => Professionnel, { nullable: true, description: 'Professionnel enregistré.' })
  readonly professionnel!: Professionnel | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
