import type { Contexte } from './contexte.js'
import { personneReference } from './personne/personne.reference.js'

interface ById {
  readonly id: string
}

/** How the hub finds one of ours by its key. */
export const references = {
  Personne: personneReference,
  Organisation: ({ id }: ById, { loaders }: Contexte) => loaders.organisation.load(id),
  Professionnel: ({ id }: ById, { loaders }: Contexte) => loaders.professionnel.load(id),
  Commune: ({ code }: { readonly code: string }, { loaders }: Contexte) => loaders.commune.load(code),
  Territoire: ({ id }: ById, { loaders }: Contexte) => loaders.territoire.load(id),
  Structure: ({ id }: ById, { loaders }: Contexte) => loaders.structure.load(id),
  Service: ({ id }: ById, { loaders }: Contexte) => loaders.service.load(id),
  RendezVousConjoint: ({ id }: ById, { loaders }: Contexte) => loaders.rendezVous.load(id),
  DemandeRectification: ({ id }: ById, { loaders }: Contexte) => loaders.rectification.load(id),
  EvenementParcours: ({ id }: ById, { loaders }: Contexte) => loaders.evenement.load(id),
}
