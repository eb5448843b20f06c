/** A code of the ROME: a letter and four digits. */
export const isCodeRome = (text: string): boolean => /^[A-Z]\d{4}$/.test(text)
