import { isUtf8 } from 'node:buffer'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** The digest in hexadecimal, whatever its case, with or without the name of the algorithm before it. */
const SIGNATURE = /^(?:sha256=)?([0-9a-f]{64})$/i

/** Some bodies come in latin-1 although they were signed in UTF-8: the text that was signed, as bytes. */
export const signedBytes = (corps: Buffer): Buffer => (isUtf8(corps) ? corps : Buffer.from(corps.toString('latin1')))

/**
 * Whether a body was signed with one of these secrets. Several are in force while one replaces another; all are tried,
 * so that time does not tell which.
 */
export const isSigned = (
  corps: Buffer,
  signature: string | readonly string[] | undefined,
  secrets: readonly string[],
): boolean => {
  const [, hexadecimal] = (typeof signature === 'string' && SIGNATURE.exec(signature.trim())) || []
  if (hexadecimal === undefined) return false
  const given = Buffer.from(hexadecimal, 'hex')
  const bodies = isUtf8(corps) ? [corps] : [corps, signedBytes(corps)]
  const expected = secrets.flatMap((secret) => bodies.map((body) => createHmac('sha256', secret).update(body).digest()))
  return expected.map((one) => timingSafeEqual(one, given)).includes(true)
}
