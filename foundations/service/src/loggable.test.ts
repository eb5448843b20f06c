import { describe, expect, it } from 'vitest'
import { loggable } from './loggable.js'

const MARQUE = 'MARTIN Zoé 2 90 01'

describe('what is logged of an error', () => {
  it.each([
    ['its message', new Error(`introuvable : ${MARQUE}`)],
    ['a message that looks like a frame', new Error(`x\n    at ${MARQUE} (file.js:1:2)`)],
    ['a message of several lines', new Error(`Key (nom)=(${MARQUE})\nexists\n    at ${MARQUE}`)],
    ['a detail', Object.assign(new Error('x'), { detail: `Key (nom)=(${MARQUE})`, parameters: [MARQUE] })],
    ['its cause', new Error('x', { cause: new Error(MARQUE) })],
    ['a thrown text', MARQUE],
    ['a thrown object', { message: MARQUE, valeur: MARQUE }],
  ])('never holds %s', (_case, thrown) => {
    expect(JSON.stringify(loggable(thrown))).not.toContain(MARQUE)
  })

  it('says its nature, its code and where it comes from', () => {
    const error = Object.assign(new TypeError('x'), {
      code: '23505',
      table: 'orientation',
      constraint: 'orientation_pk',
    })
    expect(loggable(error)).toMatchObject({
      nom: 'TypeError',
      code: '23505',
      table: 'orientation',
      contrainte: 'orientation_pk',
    })
    expect((loggable(error).pile as string[])[0]).toContain('loggable.test.ts')
  })

  it.each([[null], [undefined], [5], [Symbol('x')]])('is made of anything that is thrown: %s', (thrown) => {
    expect(loggable(thrown)).toMatchObject({ pile: [] })
  })
})
