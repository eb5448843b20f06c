import type { Contexte } from '../contexte.js'
import { Personne } from './personne.type.js'

/** Whether the person exists is not ours to say: the fields we add are empty for a stranger. */
export const personneReference = ({ id }: { id: string }, { personnes }: Contexte): Personne =>
  Personne.withKey(personnes.canonical(id))
