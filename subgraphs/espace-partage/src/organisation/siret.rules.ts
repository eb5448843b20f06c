const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, char, rank) => {
    const value = Number(char) * (rank % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

/** La Poste numbers its establishments by another rule: the sum of the digits is a multiple of five. */
const SIREN_LA_POSTE = '356000000'

/** Whether fourteen digits are a possible SIRET (Luhn key, with the exception of La Poste). */
export const isSiret = (siret: string): boolean => {
  if (!/^\d{14}$/.test(siret) || /^0+$/.test(siret)) return false
  if (luhnSum(siret) % 10 === 0) return true
  return siret.startsWith(SIREN_LA_POSTE) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
}
