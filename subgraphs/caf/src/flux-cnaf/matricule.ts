import { controlerNir } from './nir.js'

declare const marque: unique symbol

/** Number of a household at its CAF or MSA, without padding; unique with FONORG and NUMORG only. */
export type Matricule = string & { readonly [marque]: 'Matricule' }

/**
 * The field has 15 digits and CAF numbers have 7: senders pad either side with zeros.
 * Never shortened below seven, so that both paddings of one number give one value. Fifteen digits that are a true NIR
 * are one typed in the wrong field: it must not be kept as the number of a household.
 */
export function normaliserMatricule(source: string): Matricule | null {
  const brut = source.replace(/\s/g, '')
  if (!/^\d{1,15}$/.test(brut) || /^0+$/.test(brut)) return null
  if (brut.length <= 7) return brut.padStart(7, '0') as Matricule
  const debut = brut.slice(0, 7)
  if (/^0+$/.test(brut.slice(7)) && !/^0+$/.test(debut)) return debut as Matricule
  const nombre = brut.replace(/^0+/, '')
  if (controlerNir(nombre).kind === 'valide') return null
  return nombre.padStart(7, '0') as Matricule
}
