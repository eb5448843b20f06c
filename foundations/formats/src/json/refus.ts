import type { CodeRejetJson } from './errors.js'

/** Leaves the tokenizer as an exception; the reader turns it into a value. */
export class Refus extends Error {
  constructor(
    readonly code: CodeRejetJson,
    readonly ligne: number,
    readonly champ = 'fichier',
  ) {
    super(code)
    this.name = 'Refus'
  }
}
