import type { Contexte } from '../contexte.js'
import type { Personne } from './personne.type.js'

/** Whether a person exists is ours to say: merges are followed, an unknown key finds nobody. */
export const personneReference = ({ id }: { id: string }, { loaders, personnes }: Contexte): Promise<Personne | null> =>
  loaders.personne.load(personnes.canonical(id.toLowerCase()))
