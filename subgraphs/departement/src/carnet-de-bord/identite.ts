import { csv } from '@traitdunion/formats'
import type { Digest } from '@traitdunion/import'

interface IdentiteDite {
  readonly nom: string
  readonly prenom: string
  readonly naissance: string
}

/**
 * By what the files of the carnet de bord name a person of the département: the département keeps no name, only whether
 * two of its own files say the same one.
 */
export const identityDigest = (digest: Digest, { nom, prenom, naissance }: IdentiteDite): string =>
  digest('identite-carnet', csv.comparable(nom), csv.comparable(prenom), naissance)
