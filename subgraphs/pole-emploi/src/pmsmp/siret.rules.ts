const sumOfDigits = (digits: string) => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0) %
    10 ===
  0

const LA_POSTE = '356000000'

/** Fourteen digits under Luhn's key; the establishments of La Poste follow a rule of their own (sum divisible by 5). */
export const isSiret = (siret: string): boolean =>
  /^\d{14}$/.test(siret) &&
  !/^0+$/.test(siret) &&
  (luhn(siret) || (siret.startsWith(LA_POSTE) && sumOfDigits(siret) % 5 === 0))
