import { type ActOutcome, isUuid, refused } from '@traitdunion/subgraph'
import { type CodeErreur, refusOf } from '../errors.js'

/** Refuses for listed reasons. */
export const refuse = (...codes: readonly CodeErreur[]): ActOutcome => refused(...codes.map((code) => refusOf(code)))

/** Refuses because of one field of the input. */
export const refuseField = (code: CodeErreur, champ: string): ActOutcome => refused(refusOf(code, champ))

/** The first of these fields that holds something else than a key of the hub: better a sentence than a database fault. */
export const refuseNonKeys = (keys: Readonly<Record<string, string | null | undefined>>): ActOutcome | null => {
  const wrong = Object.entries(keys).find(([, key]) => key != null && !isUuid(key))
  return wrong ? refuseField('CLE_MAL_FORMEE', wrong[0]) : null
}
