import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDatabase, startEmbeddedPostgres } from '@traitdunion/postgres'
import { afterAll, expect, test } from 'vitest'
import { sweepKilledRuns } from '../src/sweep.js'

const folder = mkdtempSync(join(tmpdir(), 'balayage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what a killed run left is gone, server included; a living run and strangers stay', async () => {
  const deadPid = spawnSync(process.execPath, ['-e', '']).pid
  const [dead, half] = ['1', '2'].map((n) => join(folder, `trait-dunion-essai-${deadPid}-${n}`)) as [string, string]
  const kept = [join(folder, `trait-dunion-essai-${process.pid}-3`), join(folder, 'autre-chose')]
  const { superuserUrl } = await startEmbeddedPostgres({ directory: dead, durable: false })
  for (const path of [half, ...kept]) mkdirSync(path)
  await sweepKilledRuns(folder)
  expect([dead, half].filter(existsSync)).toEqual([])
  expect(kept.filter(existsSync)).toEqual(kept)
  expect((await checkDatabase(superuserUrl))?.code).toBe('BASE_INJOIGNABLE')
})
