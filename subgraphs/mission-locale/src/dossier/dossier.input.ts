import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { IdentiteJeune } from '../rapprochement/identite-jeune.input.js'
import { DossierMissionLocale } from './dossier.type.js'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Dossier à ouvrir.' })
export class DossierMissionLocaleOuvrirInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, { description: 'Numéro du dossier dans le système de la mission locale.' })
  readonly idDossier!: string

  @Donnee('IDENTITE')
  @Field(() => IdentiteJeune, { description: 'Identité, transmise au rapprochement et non conservée ici.' })
  readonly identite!: IdentiteJeune

  @Field(() => String, { description: 'Code de la structure de rattachement.' })
  readonly structureCode!: string

  @Field(() => String, { description: 'Nom usuel de la structure de rattachement.' })
  readonly structureNom!: string

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Conseiller référent.' })
  readonly conseillerId?: string | null

  @Field(() => GraphQLCivilDate, { description: 'Jour d’ouverture.' })
  readonly ouvertLe!: CivilDate
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue de l’ouverture d’un dossier.' })
export class DossierMissionLocaleOuvrirPayload {
  @Field(() => DossierMissionLocale, { nullable: true, description: 'Dossier, si rien ne s’y oppose.' })
  readonly dossier!: DossierMissionLocale | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Dossier à clore.' })
export class DossierMissionLocaleCloreInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Dossier.' })
  readonly dossierId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de clôture.' })
  readonly clotureLe!: CivilDate
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue de la clôture d’un dossier.' })
export class DossierMissionLocaleClorePayload {
  @Field(() => DossierMissionLocale, { nullable: true, description: 'Dossier, si rien ne s’y oppose.' })
  readonly dossier!: DossierMissionLocale | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
