/** Sex or provisional series, year, month (20 and more: unknown), département, commune, order: none of the last is zero. */
const BODY = /^[1-478]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(0[1-9]|[1-9]\d|2[AB])(?!000)\d{3}(?!000)\d{3}$/

/** What programs draw holds any digits by chance, and nobody types a NIR there. */
const DRAWN = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32,}\b/gi

/** 97 − (n mod 97), Corsica counting as 19 (2A) and 18 (2B). */
export const cleDuNir = (corps: string): number => 97 - (Number(corps.replace('2A', '19').replace('2B', '18')) % 97)

/**
 * Whether the text of another number holds a NIR: its 13 characters, with or without the key, right or wrong, anywhere,
 * whatever stands between them or around; among other digits that nothing separates, only whole with the right key.
 * May be wrong about a number of 13 or 15 digits of another kind that begins like a NIR, as a few matricules of the MSA
 * do: it is then not kept, and the person is matched by the rest. A SIRET is never one: 14 digits.
 * @example holdsNir('NIR 2 90 06 99 999 901') // true
 */
export const holdsNir = (text: string): boolean => {
  const signs = [...text.replace(DRAWN, ' ').toUpperCase()]
  const places = signs.flatMap((sign, place) => (/[A-Z0-9]/.test(sign) ? [place] : []))
  const compact = places.map((place) => signs[place]).join('')
  const isDigitAt = (place: number) => /\d/.test(signs[place] ?? '')
  /** Nothing says that the number goes on before or after. */
  const standsApart = (from: number, length: number) =>
    !isDigitAt((places[from] ?? 0) - 1) && !isDigitAt((places[from + length - 1] ?? 0) + 1)

  return places.some((_, from) => {
    const body = compact.slice(from, from + 13)
    if (!BODY.test(body)) return false
    const key = /^\d{2}/.exec(compact.slice(from + 13))?.[0]
    if (key !== undefined && Number(key) === cleDuNir(body)) return true
    return standsApart(from, 13) || (key !== undefined && standsApart(from, 15))
  })
}
