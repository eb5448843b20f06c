import { csv, type Lue } from '@traitdunion/formats'
import type { Annuaire, ProfessionnelConnu } from '@traitdunion/subgraph'
import type { Structures } from '../structures/structure.store.js'

/** What the département and espace-partage know of those whom a group of lines names. */
export interface Connus {
  readonly accompagnateur: (courriel: string) => ProfessionnelConnu | undefined
  /** Whether this structure, as far as its SIRET is known, is the organisation of this professional. */
  readonly isOf: (structure: string | null, accompagnateur: ProfessionnelConnu) => boolean
}

export interface Sources {
  readonly annuaire: Annuaire
  readonly structures: Structures
}

interface Nommant {
  readonly courriels: readonly string[]
  readonly structure: string | null
}

/** @returns null when espace-partage does not answer */
export const findConnus = async <A>(
  { annuaire, structures }: Sources,
  groupe: readonly Lue<A>[],
  nommantOf: (ligne: A) => Nommant,
): Promise<Connus | null> => {
  const nommants = groupe.map(({ enregistrement }) => nommantOf(enregistrement))
  const professionnels = await annuaire(nommants.flatMap(({ courriels }) => courriels))
  if (!professionnels) return null
  const sirets = await structures(
    nommants.flatMap(({ structure }) => (structure === null ? [] : [csv.comparable(structure)])),
  )
  return {
    accompagnateur: (courriel) => professionnels.get(courriel),
    isOf: (structure, { organisationSiret }) => {
      const siret = structure === null ? null : sirets.get(csv.comparable(structure))
      return !siret || !organisationSiret || siret === organisationSiret
    },
  }
}
