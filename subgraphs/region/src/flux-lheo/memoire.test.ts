import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { catalogue, enUtf8, formation } from '../../fixtures/lheo/composer.js'
import { readLheo } from './index.js'

const FORMATIONS = 1500

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** A catalogue of long texts, each formation under a number as long as those that are given in use. */
async function* large(): AsyncGenerator<Uint8Array> {
  const [before = '', after = ''] = catalogue({ formations: ['PLACE'] }).split('PLACE')
  yield enUtf8(before)
  for (let rang = 0; rang < FORMATIONS; rang++)
    yield enUtf8(`${formation({ numero: `24_0000000000${rang}` })}<!-- ${'x'.repeat(8192)} -->`)
  yield enUtf8(after)
}

it('un grand catalogue ne garde en mémoire que les numéros lus', async () => {
  let lues = 0
  let avant = 0
  for await (const { kind } of readLheo(large())) {
    if (kind !== 'enregistrement') continue
    lues += 1
    if (lues !== FORMATIONS / 10 && lues !== FORMATIONS) continue
    collect()
    const { heapUsed } = process.memoryUsage()
    if (lues < FORMATIONS) avant = heapUsed
    // What came after the first tenth: 1,350 numbers, out of twenty megabytes.
    else expect((heapUsed - avant) / 1e6).toBeLessThan(2)
  }
  expect(lues).toBe(FORMATIONS)
}, 120_000)
