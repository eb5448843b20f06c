import type { Lu } from '../read-forme.js'

/** Whether lists have a word in common. One that is unsaid takes everyone; one that could not be read, nobody: its fault is told. */
const meet = (cle: 'sirets' | 'roles', a: Lu, b: Lu): boolean => {
  if (a.ecartes.has(cle) || b.ecartes.has(cle)) return false
  const [mots, autres] = [a.brouillon[cle], b.brouillon[cle]]
  return mots === undefined || autres === undefined || mots.some((mot) => autres.includes(mot))
}

/** Two conventions with a day in common; a day that could not be read may be any. */
export const isSameTime = ({ brouillon: a }: Lu, { brouillon: b }: Lu): boolean => {
  const follow = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end < start
  return !follow(a.valideAu, b.valideDu) && !follow(b.valideAu, a.valideDu)
}

/** Two conventions that may apply to one organisation on one day. */
export const isSameRecipient = (a: Lu, b: Lu): boolean =>
  a === b ||
  (a.brouillon.destinataire !== undefined &&
    a.brouillon.destinataire === b.brouillon.destinataire &&
    meet('sirets', a, b) &&
    isSameTime(a, b))

/** Two conventions that may apply to one caller: an agent who has a role of both, or an application alone. */
export const isSameReader = (a: Lu, b: Lu): boolean =>
  isSameRecipient(a, b) && a.brouillon.sansAgent === b.brouillon.sansAgent && meet('roles', a, b)
