import { terme } from '@traitdunion/glossary'
import { StatutPmsmp } from '@traitdunion/parcours'
import { type CivilDate, connectionOf, Donnee, GraphQLCivilDate } from '@traitdunion/subgraph'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Cle, ModifieLe, Version } from '../suivi/champs.js'
import { ObjectifPmsmp, SignatairePmsmp } from './pmsmp.enums.js'

@Donnee('PMSMP')
@ObjectType({ description: 'Signature attendue d’une convention, donnée ou non.' })
export class SignaturePmsmp {
  @Field(() => SignatairePmsmp, { nullable: true, description: 'Qui signe.' })
  readonly signataire!: SignatairePmsmp | null

  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Jour de signature ; absent tant qu’elle est attendue.',
  })
  readonly signeeLe!: CivilDate | null
}

@Directive('@key(fields: "id")')
@Donnee('PMSMP')
@ObjectType('ConventionPmsmp', { description: terme('PMSMP') })
export class ConventionPmsmp {
  @Cle()
  readonly id!: string

  @Field(() => StatutPmsmp, { nullable: true, description: 'Position.' })
  readonly statut!: StatutPmsmp | null

  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement d’accueil.' })
  readonly siret!: string | null

  @Field(() => String, { nullable: true, description: 'Nom de l’établissement d’accueil.' })
  readonly nomEtablissement!: string | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour.' })
  readonly fin!: CivilDate | null

  @Field(() => ObjectifPmsmp, { nullable: true, description: 'Objet.' })
  readonly objectif!: ObjectifPmsmp | null

  @Field(() => [SignaturePmsmp], { nullable: true, description: 'Signatures attendues, données ou non.' })
  readonly signatures!: SignaturePmsmp[] | null

  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de l’acceptation par le prescripteur.' })
  readonly accepteeLe!: CivilDate | null

  @Version()
  readonly version!: number

  @ModifieLe()
  readonly modifieLe!: Date

  /** Pointers, not fields. */
  readonly personneId!: string
  readonly codeRome!: string
  readonly renouvelleId!: string | null
}

export const ConventionPmsmpConnection = connectionOf('ConventionPmsmp', () => ConventionPmsmp, 'PMSMP')
