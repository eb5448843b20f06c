import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { erreurs } from '@traitdunion/gateway'
import { buildSchema, type DocumentNode, isObjectType, Kind, parse, validate } from 'graphql'
import { describe, expect, it, test } from 'vitest'
import * as client from '../src/index.js'

const at = (path: string) => new URL(path, import.meta.url)
const read = (path: string) => readFileSync(at(path), 'utf8')

const schema = buildSchema(read('../../../schema/published/api.graphql'))
const files = readdirSync(at('../operations')).map((name) => ({ name, text: read(`../operations/${name}`) }))
const written: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: files.flatMap(({ text }) => [...parse(text, { noLocation: true }).definitions]),
}
const operations = written.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
const manifest: Record<string, string> = JSON.parse(read('../src/generated/persisted-documents.json'))
const documents = Object.entries(client).filter(([name]) => name.endsWith('Document')) as [
  string,
  client.TypedDocumentString<unknown, unknown>,
][]

/** What is asked, whatever the order: the manifest sorts what the file arranges. */
const wordsOf = (text: string) => (text.match(/\$?\w+/g) ?? []).sort()

describe('the operations', () => {
  it.each(files)('$name begins with what it is for', ({ text }) => {
    expect(text).toMatch(/^# [A-Z].{20,}\.\n/)
  })

  it('are valid against the published schema, together with their fragments', () => {
    expect(validate(schema, written)).toEqual([])
  })

  it('are all in the client and in the manifest, and nothing else is', () => {
    const names = operations.map(({ name }) => name?.value).sort()
    expect(documents.map(([name]) => name.replace(/Document$/, '')).sort()).toEqual(names)
    const registered = Object.values(manifest).flatMap((text) => parse(text).definitions)
    expect(
      registered.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : [])).sort(),
    ).toEqual(names)
  })

  it.each(documents)('%s carries the hash of its text in the manifest, which asks the same', (_name, document) => {
    const hash = document.__meta__?.['hash'] as string
    const text = manifest[hash] ?? ''
    expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`)
    expect(wordsOf(text)).toEqual(wordsOf(document.toString()))
  })

  it('ask for the errors of every mutation: a refusal that nobody asks for looks like a success', () => {
    const mutations = files.filter(({ text }) => /^mutation /m.test(text))
    expect(mutations.length).toBeGreaterThan(0)
    for (const { text } of mutations) expect(text).toMatch(/erreurs \{\s+\.\.\.RefusMetier/)
  })
})

/** What a whole file leaves out of a person, and why. */
const HORS_DOSSIER = {
  modifieLe: 'when the identity last changed: for who follows the list of persons',
}

/** Fields that a fragment asks of its own type, not of what lies below. */
const askedOf = (fragment: string): string[] =>
  written.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === fragment
      ? one.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
      : [],
  )

describe('the whole file of a person', () => {
  const personne = schema.getType('Personne')
  const known = isObjectType(personne) ? Object.keys(personne.getFields()) : []

  it('is whole: every partner’s part of a person is in it', () => {
    const asked = [...askedOf('DossierComplet'), ...Object.keys(HORS_DOSSIER)]
    expect(known.filter((field) => !asked.includes(field))).toEqual([])
    expect(Object.keys(HORS_DOSSIER).filter((field) => !known.includes(field))).toEqual([])
  })

  it('holds the versions of a contract with their actions, and what was earned month by month', () => {
    const { text = '' } = files.find(({ name }) => name.startsWith('dossier-complet')) ?? {}
    const flat = text.replace(/\s+/g, ' ')
    expect(flat).toMatch(/contratsDepartement \{[^}]* versions \{[^}]* actions \{[^}]*libelle/)
    expect(flat).toMatch(
      /ressources\(first: 4\) \{ edges \{ node \{[^}]* mois \{ mois ressources \{[^}]*montantCentimes/,
    )
  })
})

test('the codes that the client names are those of the gateway', () => {
  expect(Object.keys(erreurs)).toEqual(expect.arrayContaining([...client.codesHub]))
})
