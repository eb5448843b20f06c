// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has them escaped
const TO_ESCAPE = /[\u0000-\u001f"\\\ud800-\udfff]/

/** Longer ones are cheaper to leave to the engine's own writer. */
const SHORT = 40

/** A string as JSON, the same as `JSON.stringify` writes it: most hold nothing to escape, and seeing that is cheaper. */
export const jsonString = (text: string): string =>
  text.length < SHORT && !TO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text)
