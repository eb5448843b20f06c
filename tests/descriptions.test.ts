import { readdirSync, readFileSync } from 'node:fs'
import { parse, visit } from 'graphql'
import { describe, expect, it } from 'vitest'

const at = (path: string) => new URL(path, import.meta.url)

/** Every description of a published schema, with the line that it stands on. */
const descriptionsOf = (sdl: string): { readonly text: string; readonly line: number | undefined }[] => {
  const found: { text: string; line: number | undefined }[] = []
  visit(parse(sdl), {
    enter: (node) => {
      if ('description' in node && node.description)
        found.push({ text: node.description.value, line: node.description.loc?.startToken.line })
    },
  })
  return found
}

describe('the descriptions of the graph', () => {
  it.each(readdirSync(at('../subgraphs')))('are written as French is printed: %s', (subgraph) => {
    const descriptions = descriptionsOf(readFileSync(at(`../subgraphs/${subgraph}/schema.graphql`), 'utf8'))
    expect(descriptions.length).toBeGreaterThan(100)
    expect(descriptions.filter(({ text }) => /\p{L}'[\p{L}«]/u.test(text))).toEqual([])
  })
})
