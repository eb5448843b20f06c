import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../config.js'

const folder = mkdtempSync(join(tmpdir(), 'compose-'))
const written = join(folder, 'compose')
afterAll(() => rmSync(folder, { recursive: true }))

const prepare = () =>
  execFileSync('node', [join(ROOT, 'local/dist/processes/prepare-compose.js')], {
    env: { PATH: process.env['PATH'], DONNEES: folder },
    stdio: 'pipe',
  })
const modeOf = (path: string) => statSync(path).mode & 0o777
const contents = () => readdirSync(written).map((name) => [name, readFileSync(join(written, name), 'utf8')])

describe('what containers are given', () => {
  it('is behind a folder of its owner alone, and what is mounted is readable by the user of a container', () => {
    prepare()
    expect(modeOf(written)).toBe(0o700)
    const compose = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')
    const mounted = [...compose.matchAll(/\.trait-dunion\/compose\/([\w.-]+):/g)].map(([, name]) => name as string)
    expect(mounted).toContain('bases.sql')
    for (const name of readdirSync(written))
      expect([name, modeOf(join(written, name))]).toEqual([name, mounted.includes(name) ? 0o644 : 0o600])
  })

  it('stays the same when it is prepared again', () => {
    const before = contents()
    prepare()
    expect(contents()).toEqual(before)
  })

  it('is not drawn anew beside databases that keep the old passwords, when their file is damaged', () => {
    const path = join(written, 'mots-de-passe.json')
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.slice(0, 20))
    expect(prepare).toThrow()
    expect(readFileSync(path, 'utf8')).toBe(whole.slice(0, 20))
  })
})
