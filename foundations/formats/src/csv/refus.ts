import type { CodeRejetCsv } from './errors.js'

/** Stops a reading from within; becomes a value, `rejet`, where the reading is told. */
export class RefusCsv extends Error {
  constructor(
    readonly code: CodeRejetCsv,
    readonly ligne: number,
    /** Expected column that is at fault, or `fichier`. */
    readonly champ = 'fichier',
  ) {
    super(code)
    this.name = 'RefusCsv'
  }
}
