import { Donnee } from '@traitdunion/subgraph'
import { Field, ObjectType } from 'type-graphql'
import { motifOf, type NatureMotif, type NomenclatureMotif } from './motif-droit.js'

const only = (wanted: NatureMotif, nature: NatureMotif, text: string | null) => (wanted === nature ? text : null)

@Donnee('DROIT_RSA')
@ObjectType('MotifDroitRsa', {
  description: 'Motif d’une décision sur le droit. Un motif qui en dit plus que le droit se lit dans un champ protégé.',
})
export class MotifDroitRsa {
  @Field(() => String, { nullable: true, description: 'Code à la source ; absent si le motif est protégé.' })
  readonly codeSource!: string | null

  @Field(() => String, { nullable: true, description: 'Libellé ; absent si le motif est protégé ou inconnu.' })
  readonly libelle!: string | null

  @Donnee('SANCTION')
  @Field(() => String, { nullable: true, description: 'Motif tenant à une sanction.' })
  readonly sanction!: string | null

  @Donnee('FREIN_SANTE')
  @Field(() => String, { nullable: true, description: 'Motif tenant à la santé.' })
  readonly sante!: string | null

  @Donnee('JUSTICE_ASE_SEJOUR')
  @Field(() => String, { nullable: true, description: 'Motif tenant au titre de séjour.' })
  readonly sejour!: string | null

  @Donnee('HANDICAP_DETAIL')
  @Field(() => String, { nullable: true, description: 'Motif tenant à une allocation de handicap.' })
  readonly handicap!: string | null

  static of(nomenclature: NomenclatureMotif, code: string): MotifDroitRsa {
    const { codeSource, libelle, nature } = motifOf(nomenclature, code)
    const text = libelle ?? codeSource
    return Object.assign(new MotifDroitRsa(), {
      codeSource: only('ORDINAIRE', nature, codeSource),
      libelle: only('ORDINAIRE', nature, libelle),
      sanction: only('SANCTION', nature, text),
      sante: only('SANTE', nature, text),
      sejour: only('SEJOUR', nature, text),
      handicap: only('HANDICAP', nature, text),
    })
  }
}
