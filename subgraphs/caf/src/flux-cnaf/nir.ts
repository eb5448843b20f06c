/** A NIR that may identify somebody. It stays inside the import: it is turned into a keyed digest by the matching. */
export interface Nir {
  /** The thirteen characters, without key. */
  readonly numero: string
  readonly cle: string
  /** Given while the civil status is being checked: it will be replaced by another one. */
  readonly provisoire: boolean
}

export type ControleNir =
  | { readonly kind: 'absent' }
  | { readonly kind: 'valide'; readonly nir: Nir }
  | { readonly kind: 'invalide'; readonly code: 'NIR_FORME_INVALIDE' | 'NIR_CLE_FAUSSE' }

// Sex or provisional series, year, month (20 to 42 and 50 to 99 when the civil register was incomplete),
// département (2A and 2B for Corsica), commune or country, order.
const FORME = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)(?:0[1-9]|[1-9]\d|2[AB])\d{6}$/

/** Key of thirteen characters: 97 − (number mod 97), Corsica counting as 19 and 18. */
export function keyOf(numero: string): string {
  const chiffres = numero.replace('2A', '19').replace('2B', '18')
  return String(97 - Number(BigInt(chiffres) % 97n)).padStart(2, '0')
}

/** Checks a NIR as the flow gives it: 13 characters, 15 with the key, or blank, which is legal. */
export function controlerNir(source: string | null | undefined): ControleNir {
  const brut = (source ?? '').replace(/[\s.]/g, '').toUpperCase()
  if (brut === '') return { kind: 'absent' }
  const numero = brut.slice(0, 13)
  const cle = brut.slice(13)
  if (!FORME.test(numero) || !/^(?:\d{2})?$/.test(cle)) return { kind: 'invalide', code: 'NIR_FORME_INVALIDE' }
  const calculee = keyOf(numero)
  if (cle !== '' && cle !== calculee) return { kind: 'invalide', code: 'NIR_CLE_FAUSSE' }
  return { kind: 'valide', nir: { numero, cle: calculee, provisoire: !/^[12]/.test(numero) } }
}

export interface EtatCivil {
  readonly sexe: 'HOMME' | 'FEMME'
  readonly dateNaissance: string
  /** False when the sender says that the month of birth is not known. */
  readonly moisConnu?: boolean
}

/** Whether a NIR may belong to this person: same sex, same two digits of year, same month when both are real. */
export function nirCoherent(nir: Nir, etatCivil: EtatCivil): boolean {
  const homme = ['1', '3', '7'].includes(nir.numero.charAt(0))
  if (homme !== (etatCivil.sexe === 'HOMME')) return false
  if (nir.numero.slice(1, 3) !== etatCivil.dateNaissance.slice(2, 4)) return false
  const mois = nir.numero.slice(3, 5)
  // Above 12 the month of the NIR is conventional and compares with nothing.
  return mois > '12' || etatCivil.moisConnu === false || mois === etatCivil.dateNaissance.slice(5, 7)
}
