import type { Constat } from '../faute.js'
import type { Brouillon } from '../grammaire.js'
import type { Lu } from '../read-forme.js'
import type { Vocabulaire } from '../vocabulaire.js'

/** Pure. It sees all conventions at once, as far as each could be read, and tells everything that it finds. */
export type Regle = (lus: readonly Lu[], vocabulaire: Vocabulaire) => Constat[]

/** A rule that looks at one convention at a time. */
export const onEach =
  (regle: (lu: Lu, vocabulaire: Vocabulaire) => Iterable<Omit<Constat, 'fichier'>>): Regle =>
  (lus, vocabulaire) =>
    lus.flatMap((lu) => [...regle(lu, vocabulaire)].map((constat) => ({ ...constat, fichier: lu.fichier })))

export const lecturesOf = ({ lectures }: Brouillon) => (lectures ?? []).map((lecture, rang) => ({ ...lecture, rang }))
export const refusOf = ({ refus }: Brouillon) => (refus ?? []).map((entree, rang) => ({ ...entree, rang }))
export const actesOf = ({ actes }: Brouillon) => (actes ?? []).map((entree, rang) => ({ ...entree, rang }))
