import { cleDuNir } from '@traitdunion/subgraph'

export type FauteNir = 'NIR_FORME' | 'NIR_CLE' | 'NIR_SEXE' | 'NIR_NAISSANCE'

export type NirLu =
  | { readonly kind: 'absent' }
  /** Given while waiting for the definitive number: proves nothing, and is not kept. */
  | { readonly kind: 'provisoire' }
  | { readonly kind: 'faux'; readonly faute: FauteNir }
  | { readonly kind: 'fort'; readonly corps: string }

export interface AvecQuoiCoherent {
  readonly sexe: 'F' | 'M' | null
  /** AAAA-MM-JJ. */
  readonly dateNaissance: string | null
}

const FORME = /^[1-478](\d{4})(\d{2}|2[AB])\d{6}(\d{2})?$/

/** 13 characters or 15 with the key; must agree with what is known of sex, year and month of birth. */
export const lireNir = (
  texte: string | null | undefined,
  { sexe, dateNaissance }: AvecQuoiCoherent = { sexe: null, dateNaissance: null },
): NirLu => {
  const compact = (texte ?? '').replace(/[\s.-]/g, '').toUpperCase()
  // Partners fill an empty field with zeros or nines.
  if (/^(0*|9*)$/.test(compact)) return { kind: 'absent' }
  if (!FORME.test(compact)) return { kind: 'faux', faute: 'NIR_FORME' }
  const corps = compact.slice(0, 13)
  if (compact.length === 15 && Number(compact.slice(13)) !== cleDuNir(corps)) return { kind: 'faux', faute: 'NIR_CLE' }
  if (!/^[12]/.test(corps)) return { kind: 'provisoire' }
  if (sexe !== null && sexe !== (corps[0] === '1' ? 'M' : 'F')) return { kind: 'faux', faute: 'NIR_SEXE' }
  if (dateNaissance !== null && !estNeComme(corps, dateNaissance)) return { kind: 'faux', faute: 'NIR_NAISSANCE' }
  return { kind: 'fort', corps }
}

/** Months above 12 stand for an unknown month: then only the year speaks. */
const estNeComme = (corps: string, dateNaissance: string): boolean => {
  const mois = Number(corps.slice(3, 5))
  const memeMois = mois < 1 || mois > 12 || mois === Number(dateNaissance.slice(5, 7))
  return corps.slice(1, 3) === dateNaissance.slice(2, 4) && memeMois
}
