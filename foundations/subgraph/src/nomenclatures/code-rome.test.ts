import { expect, it } from 'vitest'
import { isCodeRome } from './code-rome.js'

it.each([
  ['A1101', true],
  ['K1304', true],
  ['k1304', false],
  ['K13045', false],
  ['K130', false],
  ['1304', false],
  ['K1304 ', false],
  ['KK304', false],
  ['', false],
])('un code ROME : « %s », %s', (text, expected) => {
  expect(isCodeRome(text)).toBe(expected)
})
