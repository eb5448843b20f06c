const LA_POSTE = '356000000'

const sumOf = (digits: readonly number[]): number => digits.reduce((sum, digit) => sum + digit, 0)

const luhnSum = (digits: readonly number[]): number =>
  sumOf(digits.map((digit, rank) => (rank % 2 === 0 ? ((digit * 2) % 10) + Math.floor(digit / 5) : digit)))

/** Fourteen digits closed by Luhn's key. La Poste's own establishments are closed by a plain sum, a multiple of five. */
export const isSiret = (siret: string): boolean => {
  if (!/^\d{14}$/.test(siret) || /^0+$/.test(siret)) return false
  const digits = [...siret].map(Number)
  return luhnSum(digits) % 10 === 0 || (siret.startsWith(LA_POSTE) && sumOf(digits) % 5 === 0)
}
