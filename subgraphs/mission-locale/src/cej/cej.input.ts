import { type CivilDate, Donnee, ErreurMetier, GraphQLCivilDate, GraphQLUuid } from '@traitdunion/subgraph'
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { ClasseAllocationCej, MotifFinCej } from './cej.enums.js'
import { ParcoursCej } from './parcours-cej.type.js'

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Parcours à ouvrir.' })
export class CejOuvrirInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Jeune engagé.' })
  readonly personneId!: string

  @Donnee('IDENTITE')
  @Field(() => GraphQLCivilDate, { description: 'Date de naissance, pour vérifier l’âge ; non conservée.' })
  readonly dateNaissance!: CivilDate

  @Donnee('RQTH')
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Vrai si le jeune a une RQTH, qui porte l’âge limite à 29 ans ; non conservé.',
  })
  readonly beneficiaireRqth!: boolean

  @Field(() => GraphQLCivilDate, { description: 'Premier jour.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour prévu.' })
  readonly finPrevue!: CivilDate

  @Donnee('CONTRAT')
  @Field(() => Int, { defaultValue: 15, description: 'Heures d’activité convenues par semaine, de 15 à 20.' })
  readonly heuresHebdomadaires!: number

  @Donnee('RESSOURCES')
  @Field(() => ClasseAllocationCej, { description: 'Classe d’allocation.' })
  readonly classeAllocation!: ClasseAllocationCej

  @Donnee('CLE')
  @Field(() => ID, { nullable: true, description: 'Conseiller référent.' })
  readonly conseillerId?: string | null
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue de l’ouverture d’un CEJ.' })
export class CejOuvrirPayload {
  @Field(() => ParcoursCej, { nullable: true, description: 'Parcours, si rien ne s’y oppose.' })
  readonly parcours!: ParcoursCej | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Contrat à signer.' })
export class CejSignerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Parcours.' })
  readonly parcoursId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Jour de signature.' })
  readonly signeLe!: CivilDate
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue de la signature d’un CEJ.' })
export class CejSignerPayload {
  @Field(() => ParcoursCej, { nullable: true, description: 'Parcours, si rien ne s’y oppose.' })
  readonly parcours!: ParcoursCej | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Semaine à déclarer.' })
export class CejSemaineDeclarerInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Parcours.' })
  readonly parcoursId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Lundi de la semaine.' })
  readonly lundi!: CivilDate

  @Field(() => Float, { description: 'Heures d’activité réalisées.' })
  readonly heuresRealisees!: number
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue d’une déclaration de semaine.' })
export class CejSemaineDeclarerPayload {
  @Field(() => ParcoursCej, { nullable: true, description: 'Parcours, si rien ne s’y oppose.' })
  readonly parcours!: ParcoursCej | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}

@Donnee('PARCOURS_JEUNE')
@InputType({ description: 'Parcours à clore.' })
export class CejCloreInput {
  @Donnee('TECHNIQUE')
  @Field(() => GraphQLUuid, { description: 'Clé tirée au hasard par le client : la même clé ne compte qu’une fois.' })
  readonly cleIdempotence!: string

  @Donnee('CLE')
  @Field(() => ID, { description: 'Parcours.' })
  readonly parcoursId!: string

  @Donnee('TECHNIQUE')
  @Field(() => Int, { description: 'Version lue de l’objet à modifier.' })
  readonly versionAttendue!: number

  @Field(() => GraphQLCivilDate, { description: 'Dernier jour réel.' })
  readonly finReelle!: CivilDate

  @Field(() => MotifFinCej, { description: 'Motif de fin.' })
  readonly motifFin!: MotifFinCej
}

@Donnee('PARCOURS_JEUNE')
@ObjectType({ description: 'Issue de la fin d’un CEJ.' })
export class CejClorePayload {
  @Field(() => ParcoursCej, { nullable: true, description: 'Parcours, si rien ne s’y oppose.' })
  readonly parcours!: ParcoursCej | null

  @Donnee('TECHNIQUE')
  @Field(() => [ErreurMetier], { description: 'Refus, vide quand tout est fait.' })
  readonly erreurs!: readonly ErreurMetier[]
}
