import { type EnumValueOf, terme } from '@traitdunion/glossary'
import { type CivilDate, Donnee, GraphQLCivilDate, glossaryEnum } from '@traitdunion/subgraph'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { MotifDroitRsa } from './motif-droit.type.js'

export const EtatDroitRsa = glossaryEnum('EtatDroitRsa')

export const ObjetSuspension = { DROIT: 'DROIT', VERSEMENT: 'VERSEMENT' } as const
registerEnumType(ObjetSuspension, {
  name: 'ObjetSuspensionRsa',
  description: 'Ce qu’une suspension arrête.',
  valuesConfig: {
    DROIT: { description: 'Le droit lui-même.' },
    VERSEMENT: { description: 'Le versement seul, le droit restant ouvert.' },
  },
})

@Donnee('DROIT_RSA')
@ObjectType('SuspensionRsa', { description: 'Suspension du droit ou de son versement.' })
export class SuspensionRsa {
  @Field(() => ObjetSuspension, { nullable: true, description: 'Ce que la suspension arrête.' })
  readonly objet!: keyof typeof ObjetSuspension
  @Field(() => MotifDroitRsa, { nullable: true, description: 'Motif.' })
  readonly motif!: MotifDroitRsa
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly depuis!: CivilDate
  @Field(() => GraphQLCivilDate, {
    nullable: true,
    description: 'Jour du flux où elle n’est plus ; absent si elle dure.',
  })
  readonly jusqua!: CivilDate | null
  /** A pointer, not a field. */
  readonly dossierId!: string
}

@Donnee('DROIT_RSA')
@ObjectType('EtatDroitRsaConstate', { description: 'État du droit pendant une période, tel que les flux l’ont dit.' })
export class EtatDroitRsaConstate {
  @Field(() => EtatDroitRsa, { nullable: true, description: 'État.' })
  readonly etat!: EnumValueOf<'EtatDroitRsa'>
  @Field(() => String, { nullable: true, description: 'Code à la source (ETATDOSRSA).' })
  readonly codeSource!: string | null
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Début : celui que dit le flux, sinon son jour.' })
  readonly depuis!: CivilDate
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour du flux qui a dit cet état le premier.' })
  readonly constateLe!: CivilDate
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour du flux qui a dit un autre état.' })
  readonly jusqua!: CivilDate | null
  /** A pointer, not a field. */
  readonly dossierId!: string
}

@Donnee('DROIT_RSA')
@ObjectType('RefusRsa', { description: 'Refus du droit.' })
export class RefusRsa {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour du refus.' })
  readonly le!: CivilDate
  @Field(() => MotifDroitRsa, { nullable: true, description: 'Motif.' })
  readonly motif!: MotifDroitRsa
}

@Donnee('DROIT_RSA')
@ObjectType('ClotureRsa', { description: 'Clôture du droit.' })
export class ClotureRsa {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour de clôture.' })
  readonly le!: CivilDate
  @Field(() => MotifDroitRsa, { nullable: true, description: 'Motif.' })
  readonly motif!: MotifDroitRsa
  @Field(() => Boolean, { nullable: true, description: 'Clôture portant sur un mois antérieur.' })
  readonly moisAnterieur!: boolean
}

@Donnee('DROIT_RSA')
@ObjectType('NatureRsa', { description: 'Nature du droit servi pendant une période.' })
export class NatureRsa {
  @Field(() => String, { nullable: true, description: 'Nature à la source (NATPF).' })
  readonly natpf!: string
  @Field(() => String, { nullable: true, description: 'Libellé de la nature.' })
  readonly natpfLibelle!: string | null
  @Field(() => String, { nullable: true, description: 'Sous-nature à la source (SOUSNATPF).' })
  readonly sousNatpf!: string
  @Field(() => String, { nullable: true, description: 'Libellé de la sous-nature.' })
  readonly sousNatpfLibelle!: string | null
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Premier jour.' })
  readonly debut!: CivilDate
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Dernier jour.' })
  readonly fin!: CivilDate | null
  @Donnee('RESSOURCES')
  @Field(() => Int, { nullable: true, description: 'Dernier montant versé, en centimes.' })
  readonly montantVerseCentimes!: number | null
  @Donnee('RESSOURCES')
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Jour du dernier versement.' })
  readonly dernierVersementLe!: CivilDate | null
}

@Donnee('RESSOURCES')
@ObjectType('CalculDroitRsa', { description: 'Dernier calcul du droit, en centimes par mois.' })
export class CalculDroitRsa {
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Début de la période calculée.' })
  readonly debut!: CivilDate
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Fin de la période calculée.' })
  readonly fin!: CivilDate | null
  @Field(() => Int, { nullable: true, description: 'Revenu minimum garanti.' })
  readonly revenuMinimumGarantiCentimes!: number
  @Field(() => Int, { nullable: true, description: 'Revenu garanti.' })
  readonly revenuGarantiCentimes!: number
  @Field(() => Int, { nullable: true, description: 'Ressources mensuelles retenues.' })
  readonly ressourcesMensuellesCentimes!: number
  @Field(() => Int, { nullable: true, description: 'Prestations familiales retenues.' })
  readonly prestationsFamilialesCentimes!: number | null
  @Field(() => Int, { nullable: true, description: 'Aide au logement retenue.' })
  readonly aideLogementCentimes!: number | null
  @Field(() => Int, { nullable: true, description: 'Réduction décidée par le conseil départemental.' })
  readonly reductionConseilDepartementalCentimes!: number | null
  @Field(() => Int, { nullable: true, description: 'Montant total du droit.' })
  readonly totalCentimes!: number
}

@Donnee('DROIT_RSA')
@ObjectType('DroitRsa', { description: terme('droit RSA') })
export class DroitRsa {
  @Field(() => EtatDroitRsa, { nullable: true, description: 'État actuel.' })
  readonly etat!: EnumValueOf<'EtatDroitRsa'>
  @Field(() => String, {
    nullable: true,
    description: 'Code à la source (ETATDOSRSA) ; absent si l’état vient de l’absence au flux mensuel.',
  })
  readonly etatCodeSource!: string | null
  @Field(() => GraphQLCivilDate, { nullable: true, description: 'Début de cet état.' })
  readonly depuis!: CivilDate
  @Field(() => RefusRsa, { nullable: true, description: 'Refus, s’il y en a un.' })
  readonly refus!: RefusRsa | null
  @Field(() => ClotureRsa, { nullable: true, description: 'Clôture, s’il y en a une.' })
  readonly cloture!: ClotureRsa | null
  @Field(() => [NatureRsa], { nullable: true, description: 'Natures du droit servi.' })
  readonly natures!: readonly NatureRsa[]
  @Donnee('RESSOURCES')
  @Field(() => CalculDroitRsa, { nullable: true, description: 'Dernier calcul.' })
  readonly calcul!: CalculDroitRsa | null
  /** A pointer, not a field. */
  readonly dossierId!: string
}
