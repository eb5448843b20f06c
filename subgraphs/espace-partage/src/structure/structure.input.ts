import {
  type CivilDate,
  Donnee,
  ErreurMetier,
  GraphQLCivilDate,
  GraphQLUuid,
  ModifieDepuis,
  Ordre,
} from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { LieuInput } from './lieu.input.js'
import { Structure } from './structure.type.js'

@Donnee('PUBLIC')
@InputType({ description: 'Filtre des structures ; les critères se cumulent.' })
export class StructureFiltre {
  @Field(() => String, { nullable: true, description: 'Mots du nom ou de la description, par leur début.' })
  readonly recherche?: string | null

  @Field(() => String, { nullable: true, description: 'Identifiant data·inclusion exact.' })
  readonly identifiantSource?: string | null

  @Field(() => String, { nullable: true, description: 'Code officiel de la commune où elle reçoit.' })
  readonly commune?: string | null

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Territoire où elle reçoit.' })
  readonly territoire?: string | null

  @Field(() => String, { nullable: true, description: 'Réseau porteur.' })
  readonly reseauPorteur?: string | null

  @ModifieDepuis()
  readonly modifieDepuis?: Date | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Tri des structures ; une seule clé.' })
export class StructureTri {
  @Field(() => Ordre, { nullable: true, description: 'Par nom.' })
  readonly nom?: Ordre | null

  @Field(() => Ordre, { nullable: true, description: 'Par date de modification.' })
  readonly modifieLe?: Ordre | null
}

@Donnee('PUBLIC')
@InputType({ description: 'Structure à déposer : créée, ou mise à jour si son identifiant est connu.' })
export class StructureDeposerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne dépose qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { nullable: true, description: 'Version lue ; absente quand la structure est nouvelle.' })
  readonly versionAttendue?: number | null

  @Field(() => String, { description: 'Identifiant data·inclusion, `<source>--<identifiant>`.' })
  readonly identifiantSource!: string

  @Field(() => String, { description: 'Nom, de 3 à 150 caractères.' })
  readonly nom!: string

  @Field(() => String, { nullable: true, description: 'Description.' })
  readonly description?: string | null

  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement ou de son siège.' })
  readonly siret?: string | null

  @Field(() => LieuInput, { nullable: true, description: 'Lieu et joignabilité.' })
  readonly lieu?: LieuInput | null

  @Field(() => String, { nullable: true, description: 'Site.' })
  readonly siteWeb?: string | null

  @Field(() => String, { nullable: true, description: 'Page Acceslibre du lieu.' })
  readonly accessibiliteLieu?: string | null

  @Field(() => [String], { nullable: true, description: 'Réseaux porteurs, codes data·inclusion.' })
  readonly reseauxPorteurs?: string[] | null

  @Field(() => GraphQLCivilDate, { description: 'Jour de mise à jour chez le producteur.' })
  readonly dateMaj!: CivilDate
}

@Donnee('PUBLIC')
@ObjectType({ description: 'Issue du dépôt d’une structure.' })
export class StructureDeposerPayload {
  @Field(() => Structure, { nullable: true, description: 'Structure déposée.' })
  readonly structure!: Structure | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
