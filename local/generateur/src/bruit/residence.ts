import { hasardDe } from '../hasard/hasard.js'
import type { Adresse } from '../population/menage.js'
import type { Personne } from '../population/personne.js'
import type { Bruit } from './copie.js'
import { DEMENAGEMENTS_IGNORES, type Source } from './habitudes.js'

/** Where one partner says that somebody lives; the truth file tells when she no longer does. */
export interface Residence {
  readonly adresse: Adresse
  readonly bruits: readonly Bruit[]
}

/**
 * Each move reaches this partner or never does, whatever comes after: a later day tells the same past. `titulaire` is whom the
 * partner asks: the person herself, or at the CAF the applicant, for all who are of her file.
 */
export const residenceDe = (
  graine: number,
  source: Source,
  { numero }: Personne,
  [premiere, ...suivantes]: readonly [Adresse, ...Adresse[]],
): Residence => {
  const hasard = hasardDe(graine, `adresse ${source}`, numero)
  const sues = suivantes.filter(() => !hasard.chance(DEMENAGEMENTS_IGNORES[source]))
  const adresse = sues.at(-1) ?? premiere
  return { adresse, bruits: adresse === (suivantes.at(-1) ?? premiere) ? [] : ['ANCIENNE_ADRESSE'] }
}
