import { createHash } from 'node:crypto'

/** The same step of the demonstration always bears the same key, so that playing it again does nothing twice. */
export const keyOfStep = (departement: string, step: string): string => {
  const hex = createHash('sha256').update(`demonstration ${departement} ${step}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
