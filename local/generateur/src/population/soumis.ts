import { hasardDe } from '../hasard/hasard.js'
import type { Contexte } from './contexte.js'
import type { Personne } from './personne.js'

/** Whether an adult would be subject to droits et devoirs, were her right open: the CAF says it, the département follows. */
export const estSoumis = ({ graine }: Contexte, { numero }: Personne): boolean =>
  hasardDe(graine, 'devoirs', numero).chance(0.8)
