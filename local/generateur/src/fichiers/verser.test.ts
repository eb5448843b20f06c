import { PassThrough, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { encoder, verser } from './verser.js'

test('windows-1252 has its own places for some signs, and a question mark for those it has not', () => {
  expect([...encoder('é’œ€İ', 'windows-1252')]).toEqual([0xe9, 0x92, 0x9c, 0x80, 0x3f])
})

test('everything is poured, in order', async () => {
  const vers = new PassThrough()
  const lu = text(vers)
  await verser(
    Array.from({ length: 1000 }, (_, rang) => `${rang};`),
    vers,
    'utf-8',
  )
  expect((await lu).split(';').slice(0, -1).map(Number)).toEqual(Array.from({ length: 1000 }, (_, rang) => rang))
})

test('no piece is asked for while the stream has not drunk the last batch', async () => {
  const morceau = 'x'.repeat(1 << 16)
  let demandes = 0
  let bus = 0
  let avance = 0
  const lent = new Writable({
    highWaterMark: 1,
    write: (lot: Buffer, _encodage, fini) => {
      avance = Math.max(avance, demandes * morceau.length - bus)
      bus += lot.length
      setImmediate(fini)
    },
  })
  function* morceaux() {
    for (; demandes < 100; ) {
      demandes++
      yield morceau
    }
  }
  await verser(morceaux(), lent, 'utf-8')
  expect(bus).toBe(100 * morceau.length)
  expect(avance).toBeLessThanOrEqual(4 * morceau.length)
})

test('a stream that breaks is told', async () => {
  const casse = new Writable({ write: (_lot, _encodage, fini) => fini(new Error('disque plein')) })
  await expect(verser(['a'], casse, 'utf-8')).rejects.toThrow('disque plein')
})
