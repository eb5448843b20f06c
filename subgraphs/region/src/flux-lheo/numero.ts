import type { Noeud } from '@traitdunion/formats'

const LONGUEUR_MAX = 255

/** The part of the InterCarif triplet that an element bears, or what is wrong with it. */
export function numeroOf(
  noeud: Noeud,
): { readonly numero: string } | { readonly code: 'NUMERO_ABSENT' | 'NUMERO_INVALIDE' } {
  const numero = (noeud.attributs['numero'] ?? '').trim().replace(/\s+/g, ' ')
  if (numero === '') return { code: 'NUMERO_ABSENT' }
  return numero.length > LONGUEUR_MAX ? { code: 'NUMERO_INVALIDE' } : { numero }
}

/** @throws Error when it was not checked before */
export function requiredNumero(noeud: Noeud): string {
  const lu = numeroOf(noeud)
  if ('numero' in lu) return lu.numero
  throw new Error(`Numéro de ${noeud.nom} lu avant d'avoir été vérifié`)
}
