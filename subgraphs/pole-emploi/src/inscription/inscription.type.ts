import type { EnumValueOf } from '@traitdunion/glossary'
import { terme } from '@traitdunion/glossary'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate, glossaryEnum } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Cle, ModifieLe, Version } from '../suivi/champs.js'
import { AllocationChomage, CategorieInscription, CategorieStatistique, MotifCessation } from './inscription.enums.js'

export const IssueAppariement = glossaryEnum('IssueAppariement')
export type IssueAppariement = EnumValueOf<'IssueAppariement'>

@Directive('@key(fields: "id")')
@Donnee('INSCRIPTION')
@ObjectType('InscriptionPoleEmploi', { description: terme('inscription') })
export class InscriptionPoleEmploi {
  @Cle()
  readonly id!: string

  @Donnee('IDENTIFIANT_PARTENAIRE')
  @Field(() => String, {
    nullable: true,
    description: 'Numéro France Travail : 11 chiffres, ou 8 caractères dans sa forme ancienne.',
  })
  readonly numeroFranceTravail!: string | null

  @Field(() => CategorieInscription, { nullable: true, description: 'Catégorie administrative.' })
  readonly categorie!: CategorieInscription | null

  @Field(() => CategorieStatistique, { nullable: true, description: 'Catégorie statistique, si elle est connue.' })
  readonly categorieStatistique!: CategorieStatistique | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour d’inscription.' })
  readonly inscriteLe!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour d’inscription ; absent si elle court.' })
  readonly cesseeLe!: CivilDate | null

  @Field(() => MotifCessation, { nullable: true, description: 'Motif de fin.' })
  readonly motifCessation!: MotifCessation | null

  @Field(() => AllocationChomage, { nullable: true, description: 'Allocation servie.' })
  readonly allocation!: AllocationChomage | null

  @Donnee('ETAT_APPARIEMENT')
  @Field(() => IssueAppariement, { nullable: true, description: 'Issue du rapprochement d’identité à l’inscription.' })
  readonly issueAppariement!: IssueAppariement | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** Pointers, not fields. No person until a steward has decided a doubtful identity. */
  readonly personneId!: string | null
  readonly agenceId!: string | null
}

export const InscriptionPoleEmploiConnection = connectionOf(
  'InscriptionPoleEmploi',
  () => InscriptionPoleEmploi,
  'INSCRIPTION',
)
