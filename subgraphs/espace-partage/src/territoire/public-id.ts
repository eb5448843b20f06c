import { createHash } from 'node:crypto'

/** Namespace of the keys drawn here; any fixed UUID. */
const NAMESPACE = Buffer.from('6f1d7c0a4a1e4d0f9b5e2c8d3a7b9e10', 'hex')

/**
 * UUID (RFC 9562, version 5) of a public code: the same in every installation and after every load. For référentiels
 * only; a person's key is random.
 */
export const publicId = (name: string): string => {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
