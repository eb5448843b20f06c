/** A code of the INSEE: five digits, Corsica with its letter; overseas and abroad (`99…`) have the same shape. */
export const isCodeCommune = (text: string): boolean => /^(\d{2}|2[AB])\d{3}$/.test(text)
