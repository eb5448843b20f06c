import type { SourceDonnee } from '@traitdunion/parcours'

/** One value as one source gave it. A source that withdrew its value keeps the instant, so that an older one stays out. */
export interface Sourced {
  readonly source: SourceDonnee
  readonly recueLe: Date
}

/** Without other setting: who sees the person most, first. */
export const ORDRE_SOURCES: readonly SourceDonnee[] = [
  'USAGER',
  'DEPARTEMENT',
  'POLE_EMPLOI',
  'MISSION_LOCALE',
  'CAF',
  'REGION',
  'ESPACE_PARTAGE',
]

/** The values of a person, one per source (the latest, when a merge left several), best source first. */
export const inOrderOfSources = <V extends Sourced>(values: readonly V[], ordre: readonly SourceDonnee[]): V[] => {
  const latest = new Map<SourceDonnee, V>()
  for (const value of values) {
    const known = latest.get(value.source)
    if (!known || known.recueLe < value.recueLe) latest.set(value.source, value)
  }
  const rank = ({ source }: V) => (ordre.includes(source) ? ordre.indexOf(source) : ordre.length)
  return [...latest.values()].sort((a, b) => rank(a) - rank(b) || b.recueLe.getTime() - a.recueLe.getTime())
}

/** Sources that say something else than the value shown. */
export const differencesOf = <V extends Sourced>(
  shown: V,
  values: readonly V[],
  isSame: (a: V, b: V) => boolean,
): SourceDonnee[] => values.filter((value) => !isSame(shown, value)).map(({ source }) => source)
