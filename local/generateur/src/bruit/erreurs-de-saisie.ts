import type { Hasard } from '../hasard/hasard.js'

/** What a keyboard, a form or a migration does to a text. Each is a function of the text and of a draw. */
export const sansAccents = (texte: string): string =>
  texte.replaceAll('œ', 'oe').replaceAll('Œ', 'OE').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")

/** Names that a form without hyphen, apostrophe or space has taken. */
export const sansTraits = (texte: string): string => texte.replace(/[-’']/g, ' ')

/** `Le Gall` → `Legall` */
export const particuleCollee = (texte: string): string =>
  texte.replace(
    /^(Le|La|De|Du|Da|Dos|El|Ben|Aït) (\p{L})/u,
    (_, particule: string, lettre: string) => `${particule}${lettre.toLowerCase()}`,
  )

/** Two letters swapped, one lost, one doubled or one taken for its neighbour. The first letter is rarely wrong. */
export const fauteDeFrappe = (hasard: Hasard, texte: string): string => {
  const lettres = [...texte]
  if (lettres.length < 4) return texte
  const place = hasard.entier(1, lettres.length - 2)
  const [ici = '', apres = ''] = [lettres[place], lettres[place + 1]]
  const geste = hasard.entier(0, 3)
  if (geste === 0) lettres.splice(place, 2, apres.toLowerCase(), ici.toLowerCase())
  if (geste === 1) lettres.splice(place, 1)
  if (geste === 2) lettres.splice(place, 1, ici, ici)
  if (geste === 3) lettres.splice(place, 1, VOISINES[ici] ?? ici)
  return lettres.join('')
}

const VOISINES: Readonly<Record<string, string>> = {
  a: 'z',
  e: 'r',
  i: 'y',
  o: 'i',
  u: 'i',
  n: 'm',
  m: 'n',
  s: 'z',
  c: 's',
  y: 'i',
  r: 't',
  t: 'r',
  d: 's',
  l: 'm',
}
