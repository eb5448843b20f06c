import { createRequire } from 'node:module'
import type { Niveau } from './categories.js'
import type { Finalite } from './finalites.js'
import type liensData from './liens.json'
import type { Partenaire } from './partenaires.js'

/** What ties a caller to the person whose data are read, or to the row itself. Any other is refused. */
export type Lien = keyof typeof liensData

export interface LienDefini {
  /** One to three letters for tables. */
  readonly sigle: string
  readonly definition: string
  readonly source: string
  /** To whom a convention may give it: a tie is never granted to who could make it for himself. */
  readonly partenaires: readonly Partenaire[]
  /** Highest level it opens when it is read by. */
  readonly niveauMax?: Niveau
  /** The only purposes it serves. */
  readonly finalites?: readonly Finalite[]
  /** The agent himself has it, never an application alone. */
  readonly exigeAgent?: true
  /** It shows nobody else's person: no brake counts it. */
  readonly horsQuota?: true
}

export const liens: Readonly<Record<Lien, LienDefini>> = createRequire(import.meta.url)('./liens.json')
