import { csv } from '@traitdunion/formats'
import { holdsNir } from '@traitdunion/subgraph'
import { erreursSpie } from './spie.errors.js'

/** France Travail's opaque name of a person: it links the three extracts, and leads nowhere else. */
export const identifiantDe: csv.LireCellule<string, csv.CodeEcartCsv | 'SPIE_IDENTIFIANT_INVALIDE'> = (texte) => {
  const lu = csv.identifiant(100)(texte)
  if (lu.kind === 'faute' || !holdsNir(lu.valeur)) return lu
  return { kind: 'faute', motif: 'SPIE_IDENTIFIANT_INVALIDE', message: erreursSpie.SPIE_IDENTIFIANT_INVALIDE.cause }
}

/** How the extracts write a blank cell. */
export const VIDES = ['NULL', '_']
