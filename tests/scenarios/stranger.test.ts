import { channel } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPublicCategorie } from '@traitdunion/glossary'
import { ROOT } from '@traitdunion/local'
import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScenarioHub, startScenarioHub } from './scenario-hub.js'

type Field = GraphQLField<unknown, unknown>

const supergraph: GraphQLSchema = buildASTSchema(
  parse(readFileSync(join(ROOT, 'schema/published/supergraph.graphql'), 'utf8')),
  { assumeValid: true },
)
const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] => Object.values(type?.getFields() ?? {})

const categoryOf = ({ astNode }: Field | GraphQLArgument): string | undefined => {
  const value = astNode?.directives?.find(({ name }) => name.value === 'donnee')?.arguments?.[0]?.value
  return value?.kind === 'StringValue' ? value.value : undefined
}
const isPublic = (field: Field) => isPublicCategorie(categoryOf(field) ?? '')

/** A value of the right form, so that only rights can refuse it. */
const sampleOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return [sampleOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(
      (f) => isNonNullType(f.type) && f.defaultValue === undefined,
    )
    return Object.fromEntries(required.map((f) => [f.name, sampleOf(f.type)]))
  }
  const values: Record<string, unknown> = {
    Boolean: true,
    Date: '2026-01-05',
    DateTime: '2026-01-05T10:00:00.000Z',
    Float: 1.5,
    ID: '5a2f0a3e-6a3e-4c2b-9a53-0f1a2b3c4d5e',
    Int: 1,
    String: 'x',
    UUID: '5a2f0a3e-6a3e-4c2b-9a53-0f1a2b3c4d5e',
  }
  expect(values, `valeur d'essai pour ${type.name}`).toHaveProperty(type.name)
  return values[type.name]
}

/** The document of one root field with this selection, its required arguments in variables. */
const documentOf = (kind: 'query' | 'mutation', field: Field, selection: string) => {
  const required = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
  const declared = required.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const given = required.map(({ name }) => `${name}: $${name}`).join(', ')
  const isLeaf = isLeafType(getNamedType(field.type))
  return {
    query: `${kind}${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${isLeaf ? '' : `{ ${selection} }`} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, sampleOf(type)])),
  }
}

/** All that is public of a type, three objects deep. */
const publicSelection = (type: GraphQLOutputType, depth = 3): string => {
  const named = getNamedType(type)
  if (!isObjectType(named)) return '__typename'
  const fields = fieldsOf(named).filter(
    (field) => isPublic(field) && field.args.every(({ type }) => !isNonNullType(type)),
  )
  const selected = fields.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name]
    return depth > 1 ? [`${field.name} { ${publicSelection(field.type, depth - 1)} }`] : []
  })
  return ['__typename', ...selected].join(' ')
}

/** Fields above the public level that a public root leads to, each with the path of selections to it. */
const withheldBehind = (type: GraphQLOutputType, wrap: (inner: string) => string, depth = 3): [string, string][] => {
  const named = getNamedType(type)
  if (!isObjectType(named) || depth === 0) return []
  return fieldsOf(named).flatMap((field): [string, string][] => {
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return []
    const isLeaf = isLeafType(getNamedType(field.type))
    if (!isPublic(field))
      return [[`${named.name}.${field.name}`, wrap(isLeaf ? field.name : `${field.name} { __typename }`)]]
    return isLeaf ? [] : withheldBehind(field.type, (inner) => wrap(`${field.name} { ${inner} }`), depth - 1)
  })
}

const queries = fieldsOf(supergraph.getQueryType())
const mutations = fieldsOf(supergraph.getMutationType())

describe('a stranger on the real graph', () => {
  let hub: ScenarioHub
  /** What the gateway asks of the subgraphs. */
  const asked: string[] = []
  const subgraphs = new Set<string>()
  const listen = (message: unknown) => {
    const { origin, path } = (message as { request: { origin: string; path: string } }).request
    if (subgraphs.has(String(origin)) && path === '/graphql') asked.push(String(origin))
  }
  beforeAll(async () => {
    hub = await startScenarioHub('28')
    for (const url of Object.values(hub.hub.subgraphUrls)) subgraphs.add(new URL(url).origin)
    channel('undici:request:create').subscribe(listen)
  }, 120_000)
  afterAll(async () => {
    channel('undici:request:create').unsubscribe(listen)
    await hub.stop()
  }, 60_000)

  const asStranger = async (query: string, variables: object) => {
    asked.length = 0
    const answer = await hub.ask(null, query, variables)
    return { ...answer, fetched: asked.length }
  }
  const expectRefused = async (query: string, variables: object, what: string) => {
    const { data, errors, fetched } = await asStranger(query, variables)
    expect(errors?.[0]?.extensions?.code, what).toBe('CHAMP_NON_AUTORISE')
    expect(data ?? null, what).toBeNull()
    expect(fetched, what).toBe(0)
  }

  it('knows what the published graph holds, and counts what the gateway asks', async () => {
    expect(queries.length).toBeGreaterThan(80)
    expect(queries.filter(isPublic).length).toBeGreaterThan(20)
    expect(mutations.length).toBeGreaterThan(60)
    expect([...queries, ...mutations].filter((field) => categoryOf(field) === undefined)).toEqual([])
    expect((await asStranger('{ offres { edges { node { id } } } }', {})).fetched).toBe(1)
  })

  it('reads every public root field, with all that is public behind it', async () => {
    for (const field of queries.filter(isPublic)) {
      const { query, variables } = documentOf('query', field, publicSelection(field.type))
      const { data, errors, status, fetched } = await asStranger(query, variables)
      expect(errors, `${field.name} ${query}`).toBeUndefined()
      expect(status, field.name).toBe(200)
      expect(data, field.name).toHaveProperty(field.name)
      expect(fetched, field.name).toBeGreaterThan(0)
    }
  }, 60_000)

  it('reads no root field above the public level, and no subgraph is asked', async () => {
    for (const field of queries.filter((field) => !isPublic(field))) {
      const { query, variables } = documentOf('query', field, '__typename')
      await expectRefused(query, variables, field.name)
    }
  }, 60_000)

  it('reads nothing above the public level behind a public root field', async () => {
    let tried = 0
    for (const field of queries.filter(isPublic)) {
      // One document a field of a type: the same type again says nothing more.
      const withheld = new Map(withheldBehind(field.type, (inner) => inner))
      for (const [coordinate, selection] of withheld) {
        const { query, variables } = documentOf('query', field, selection)
        await expectRefused(query, variables, `${field.name} → ${coordinate}`)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(0)
  }, 60_000)

  it('performs no act at all', async () => {
    for (const field of mutations) {
      const { query, variables } = documentOf('mutation', field, '__typename')
      await expectRefused(query, variables, field.name)
    }
  }, 60_000)
})
