import {
  label,
  motifsCloture,
  motifsRefus,
  motifsSuspensionDroit,
  motifsSuspensionVersement,
} from '../flux-cnaf/index.js'

export type NomenclatureMotif = 'REFUS' | 'CLOTURE' | 'SUSPENSION_DROIT' | 'SUSPENSION_VERSEMENT'

/** A record that left the monthly flow: not a code of the sender, ours. */
export const ABSENT_DU_FLUX_MENSUEL = 'ABSENT_DU_FLUX_MENSUEL'

const libelles = {
  REFUS: motifsRefus,
  CLOTURE: { ...motifsCloture, [ABSENT_DU_FLUX_MENSUEL]: 'Absent du flux mensuel' },
  SUSPENSION_DROIT: motifsSuspensionDroit,
  SUSPENSION_VERSEMENT: motifsSuspensionVersement,
} as const

/** What a reason says of a person beyond her right: such a reason is shown under the category of what it says. */
export type NatureMotif = 'ORDINAIRE' | 'SANCTION' | 'SANTE' | 'SEJOUR' | 'HANDICAP'

const natures: Readonly<Record<NomenclatureMotif, Readonly<Record<string, NatureMotif>>>> = {
  REFUS: { F04: 'SEJOUR', F97: 'HANDICAP' },
  CLOTURE: {},
  SUSPENSION_DROIT: { GJ: 'SANCTION', GK: 'SANCTION', GL: 'SANCTION' },
  SUSPENSION_VERSEMENT: {
    '04': 'SEJOUR',
    '36': 'SEJOUR',
    '44': 'SANTE',
    '70': 'SANCTION',
    '97': 'HANDICAP',
    CG: 'SANCTION',
  },
}

export interface Motif {
  readonly codeSource: string
  readonly libelle: string | null
  readonly nature: NatureMotif
}

export const motifOf = (nomenclature: NomenclatureMotif, codeSource: string): Motif => ({
  codeSource,
  libelle: label(libelles[nomenclature], codeSource) ?? null,
  nature: Object.hasOwn(natures[nomenclature], codeSource) ? natures[nomenclature][codeSource]! : 'ORDINAIRE',
})
