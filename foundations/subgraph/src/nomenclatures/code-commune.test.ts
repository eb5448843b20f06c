import { expect, it } from 'vitest'
import { isCodeCommune } from './code-commune.js'

it.each([
  ['41018', true],
  ['01001', true],
  ['2A004', true],
  ['2B033', true],
  ['97105', true],
  ['99110', true],
  ['2C004', false],
  ['2a004', false],
  ['4101', false],
  ['410180', false],
  [' 41018', false],
  ['41018\n', false],
  ['Blois', false],
  ['', false],
])('un code de commune : « %s », %s', (text, expected) => {
  expect(isCodeCommune(text)).toBe(expected)
})
