import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const exemple = read('./operation-exemple.graphql')
const api = read('../../../schema/published/api.graphql')

describe('the operation of a fresh tab', () => {
  it('is one operation, explained in comments that fit the editor', () => {
    expect(parse(exemple).definitions).toHaveLength(1)
    expect(exemple.split('\n').filter((line) => line.startsWith('#') && line.length > 60)).toEqual([])
  })

  it('asks nothing that the published graph does not know', () => {
    expect(validate(buildSchema(api, { assumeValidSDL: true }), parse(exemple))).toEqual([])
  })
})
