import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonString } from './json-string.js'

it('writes a string as JSON does, whatever it holds and however long it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string(),
  )
  fc.assert(
    fc.property(text, (one) => jsonString(one) === JSON.stringify(one)),
    { numRuns: 2000 },
  )
})

it.each(['\ud800', 'a\udfff', '"', '\\', '\n', '\u007f', '\u2028', '', 'é', '😀', '\u0000'])('writes %j', (text) => {
  expect(jsonString(text)).toBe(JSON.stringify(text))
})
