import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const read = (path: string) => readFileSync(join(dist, path), 'utf8')
const assets = (extension: string) => readdirSync(join(dist, 'assets')).filter((name) => name.endsWith(extension))

/** Names of vocabularies and addresses printed in messages: read by nobody but people. */
const NEVER_FETCHED =
  /^https?:\/\/(www\.w3\.org|reactjs\.org\/docs|github\.com\/graphql|commonmark\.org|en\.wikipedia\.org|yarnpkg\.com\/en\/docs)/

describe('the built page', () => {
  it('is built', () => {
    expect(existsSync(dist), 'npm run build').toBe(true)
  })

  it('has no inline script nor style, and only addresses of its own', () => {
    const html = read('index.html')
    expect(html).toContain('<html lang="fr">')
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|https?:/)
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^\.\//)
  })

  it('brings its fonts along', () => {
    for (const sheet of assets('.css')) {
      const text = read(`assets/${sheet}`)
      expect(text).not.toContain('@import')
      for (const [, address] of text.matchAll(/url\(["']?([^"')]{0,40})/g)) expect(address).toMatch(/^(data:|\.\/|#)/)
    }
  })

  it('knows no address that it could fetch', () => {
    const addresses = assets('.js').flatMap((name) => read(`assets/${name}`).match(/https?:\/\/[\w./#-]+/g) ?? [])
    expect(addresses.filter((address) => !NEVER_FETCHED.test(address))).toEqual([])
  })
})
