import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIMITS, type Limits, NAMES, NESTING, STRANGER_LIMITS } from '../src/pipeline/limits.js'
import { MAX_ELEMENTS } from '../src/pipeline/weigh.js'

const page = readFileSync(new URL('../../docs/reference/limits.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` \| .+ \| (\d+) \| (\d+) \|$/gm)].map(([, limite, all, stranger]) => [
  limite,
  Number(all),
  Number(stranger),
])

describe('the page of limits', () => {
  it('gives those of the code, all of them', () => {
    const limits = (Object.keys(LIMITS) as (keyof Limits)[]).map((limit) => [
      NAMES[limit][0],
      LIMITS[limit],
      STRANGER_LIMITS[limit],
    ])
    expect(rows).toEqual([...limits, ['imbrication', NESTING, NESTING], ['aliasIntrospection', 0, 0]])
    expect(page).toContain(`| ${MAX_ELEMENTS} | [\`LISTES_TROP_GRANDES\`]`)
  })

  it('is stricter with strangers in every respect', () => {
    for (const limit of Object.keys(LIMITS) as (keyof Limits)[])
      expect(STRANGER_LIMITS[limit]).toBeLessThan(LIMITS[limit])
  })
})
