/** A code of the INSEE: five digits, Corsica with its letter; overseas codes have the same shape. */
export const isCodeCommune = (code: string): boolean => /^(\d{2}|2[AB])\d{3}$/.test(code)
