import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Field, Int, ObjectType } from 'type-graphql'
import { Versionne } from '../versionne/versionne.type.js'
import { natureRessourceOf } from './nature-ressource.js'

@Donnee('RESSOURCES')
@ObjectType('Ressource', { description: 'Ressource d’un mois.' })
export class Ressource {
  @Field(() => String, { nullable: true, description: 'Nature à la source (NATRESS) ; absente si elle dit la santé.' })
  readonly natureCodeSource!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé de la nature ; absent si elle dit la santé.' })
  readonly nature!: string | null

  @Donnee('FREIN_SANTE')
  @Field(() => String, { nullable: true, description: 'Nature tenant à la santé.' })
  readonly natureSante!: string | null

  @Field(() => Int, { nullable: true, description: 'Montant, en centimes.' })
  readonly montantCentimes!: number

  @Field(() => String, { nullable: true, description: 'A : abattement ; N : neutralisation (ABANEU).' })
  readonly abattement!: string | null

  static of(detail: { nature: string; montantCentimes: number; abattement?: string }): Ressource {
    const { codeSource, libelle, isSante } = natureRessourceOf(detail.nature)
    return Object.assign(new Ressource(), {
      natureCodeSource: isSante ? null : codeSource,
      nature: isSante ? null : libelle,
      natureSante: isSante ? (libelle ?? codeSource) : null,
      montantCentimes: detail.montantCentimes,
      abattement: detail.abattement ?? null,
    })
  }
}

@Donnee('RESSOURCES')
@ObjectType('RessourcesMois', { description: 'Ressources d’un mois du trimestre.' })
export class RessourcesMois {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour du mois.' })
  readonly mois!: CivilDate

  @Field(() => Int, { nullable: true, description: 'Heures travaillées.' })
  readonly heures!: number | null

  @Field(() => [Ressource], { nullable: true, description: 'Ressources déclarées.' })
  readonly ressources!: readonly Ressource[]
}

@Donnee('RESSOURCES')
@ObjectType('RessourcesTrimestre', { description: 'Ressources déclarées par une personne pour un trimestre.' })
export class RessourcesTrimestre extends Versionne {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour du trimestre.' })
  readonly debut!: CivilDate

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour du trimestre.' })
  readonly fin!: CivilDate

  @Field(() => Boolean, { nullable: true, description: 'Déclaration sans aucune ressource (TOPRESSNUL).' })
  readonly nulles!: boolean

  @Field(() => [RessourcesMois], { nullable: true, description: 'Mois du trimestre.' })
  readonly mois!: readonly RessourcesMois[]

  /** A pointer, not a field. */
  readonly personneId!: string
}

export const RessourcesTrimestreConnection = connectionOf(
  'RessourcesTrimestre',
  () => RessourcesTrimestre,
  'RESSOURCES',
)
