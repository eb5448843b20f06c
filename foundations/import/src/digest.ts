import { createHmac } from 'node:crypto'
import type { Digest } from './format.js'

/** Parts are joined in their order; whoever lacks the secret can neither make nor guess a digest. */
export const keyedDigest =
  (secret: string): Digest =>
  (...parts) =>
    createHmac('sha256', secret).update(parts.join('|')).digest('base64url')
