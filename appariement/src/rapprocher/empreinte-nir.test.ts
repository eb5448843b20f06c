import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { empreintesDuNir, memeNir } from './empreinte-nir.js'

const [ancienne, nouvelle] = [randomBytes(32), randomBytes(32)]

it('a mark depends on the key and holds nothing of the number', () => {
  const corps = '2900699999905'
  const [a] = empreintesDuNir(corps, [ancienne])
  const [b] = empreintesDuNir(corps, [nouvelle])
  expect(a).toMatch(/^[0-9a-f]{8}:[0-9a-f]{64}$/)
  expect(a.slice(9)).not.toBe(b.slice(9))
  expect(a.slice(0, 8)).not.toBe(b.slice(0, 8))
  expect(a).not.toContain(corps)
})

it('after the key has changed, former marks are still recognised', () => {
  const garde = empreintesDuNir('2900699999905', [ancienne])
  expect(memeNir(empreintesDuNir('2900699999905', [nouvelle, ancienne]), garde)).toBe(true)
  expect(memeNir(empreintesDuNir('2900699999906', [nouvelle, ancienne]), garde)).toBe(false)
  // Without the former key nothing can be said: neither the same nor another.
  expect(memeNir(empreintesDuNir('2900699999905', [nouvelle]), garde)).toBeNull()
  expect(memeNir([], garde)).toBeNull()
})
