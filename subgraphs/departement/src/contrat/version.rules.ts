import { createHash } from 'node:crypto'
import type { CivilDate } from '@traitdunion/subgraph'
import type { PartieContrat } from './contrat.enums.js'
import type { Contenu } from './contrat.rules.js'

export type RefusSignature =
  | 'CONTRAT_NON_PROPOSE'
  | 'CONTRAT_EMPREINTE_DIFFERENTE'
  | 'CONTRAT_DEJA_SIGNE'
  | 'CONTRAT_DATE_INCOHERENTE'
  | 'CONTRAT_SIGNE_APRES_TERME'

/** JSON with sorted keys: the same content always gives the same text. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

/** SHA-256 of a content: what both parties sign, whatever the order in which its fields were written. */
export const fingerprint = (contratId: string, numero: number, contenu: Contenu): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical({ contratId, numero, contenu })))
    .digest('hex')

interface VersionASigner {
  readonly fin: CivilDate
  readonly empreinte: string | null
  readonly proposeeLe: CivilDate | null
  readonly signeePersonneLe: CivilDate | null
  readonly signeeOrganismeLe: CivilDate | null
}

interface Signature {
  readonly partie: PartieContrat
  readonly empreinte: string
  readonly signeeLe: CivilDate
}

const signedBy = (partie: PartieContrat, { signeePersonneLe, signeeOrganismeLe }: VersionASigner) =>
  partie === 'PERSONNE' ? signeePersonneLe : signeeOrganismeLe

/** What stands against a signature: one signs what was proposed, what one has read, once, after it was proposed and before its term. */
export const refusalsOfSignature = (
  version: VersionASigner,
  { partie, empreinte, signeeLe }: Signature,
  today: CivilDate,
): RefusSignature[] => {
  if (version.proposeeLe === null || version.empreinte === null) return ['CONTRAT_NON_PROPOSE']
  const refusals: (RefusSignature | false)[] = [
    signedBy(partie, version) !== null && 'CONTRAT_DEJA_SIGNE',
    version.empreinte !== empreinte && 'CONTRAT_EMPREINTE_DIFFERENTE',
    (signeeLe < version.proposeeLe || signeeLe > today) && 'CONTRAT_DATE_INCOHERENTE',
    signeeLe > version.fin && 'CONTRAT_SIGNE_APRES_TERME',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

interface VersionSignee {
  readonly debut: CivilDate | null
  readonly fin: CivilDate | null
  readonly signeePersonneLe: CivilDate | null
  readonly signeeOrganismeLe: CivilDate | null
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)

/** Day of the later of the two signatures, in whatever order they were recorded; null while one is missing. */
export const signedOn = ({
  signeePersonneLe,
  signeeOrganismeLe,
}: Pick<VersionSignee, 'signeePersonneLe' | 'signeeOrganismeLe'>): CivilDate | null =>
  signeePersonneLe && signeeOrganismeLe ? later(signeePersonneLe, signeeOrganismeLe) : null

/** Day from which a version binds: when both have signed, and not before its own first day. */
export const inForceFrom = ({ debut, ...signatures }: VersionSignee): CivilDate | null => {
  const signeLe = signedOn(signatures)
  return signeLe && debut ? later(signeLe, debut) : null
}

/**
 * The version that bound the parties on a day: the latest in force that day, unless it had ended or the contract was
 * closed before.
 * @param versions in the order of their numbers
 */
export const versionInForce = <V extends VersionSignee>(
  versions: readonly V[],
  closLe: CivilDate | null,
  le: CivilDate,
): V | null => {
  const last = versions.filter((version) => (inForceFrom(version) ?? '9999-12-31') <= le).at(-1)
  return !last?.fin || last.fin < le || (closLe !== null && closLe < le) ? null : last
}
