export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** 256 random bits, for whatever must not be guessed. */
export const unguessable = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** S256 challenge of a verifier (RFC 7636 §4.2). */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
