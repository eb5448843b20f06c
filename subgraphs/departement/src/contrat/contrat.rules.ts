import type { CivilDate } from '@traitdunion/subgraph'

interface VersionSignee {
  readonly debut: CivilDate | null
  readonly fin: CivilDate | null
  readonly signeePersonneLe: CivilDate | null
  readonly signeeOrganismeLe: CivilDate | null
}

/** Day from which a version binds: when both have signed, and not before its own first day. */
export const inForceFrom = ({ debut, signeePersonneLe, signeeOrganismeLe }: VersionSignee): CivilDate | null =>
  signeePersonneLe && signeeOrganismeLe && debut
    ? ([signeePersonneLe, signeeOrganismeLe, debut].sort().at(-1) ?? null)
    : null

/** The version that bound the parties on a day: the latest in force that day, unless it had ended or the contract was closed. */
export const versionInForce = <V extends VersionSignee>(
  versions: readonly V[],
  closLe: CivilDate | null,
  le: CivilDate,
): V | null => {
  const started = versions.filter((version) => (inForceFrom(version) ?? '9999-12-31') <= le)
  const last = started.at(-1)
  if (!last?.fin || last.fin < le || (closLe !== null && closLe < le)) return null
  return last
}
