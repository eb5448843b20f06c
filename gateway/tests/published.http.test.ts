import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Moteur, startGateway } from '../src/index.js'

const published = (name: string) => fileURLToPath(new URL(`../../schema/published/${name}`, import.meta.url))
const schema = buildSchema(readFileSync(published('api.graphql'), 'utf8'))
const SUBGRAPHS = ['espace-partage', 'departement', 'pole-emploi', 'caf', 'mission-locale', 'region']

/** A value of the right form, written in the document: only rights can refuse it. */
const literalOf = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literalOf(type.ofType)
  if (isListType(type)) return `[${literalOf(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField)
    return `{ ${required.map((field) => `${field.name}: ${literalOf(field.type)}`).join(' ')} }`
  }
  const values: Record<string, string> = { Boolean: 'true', Float: '1.5', Int: '1', Date: '"2026-01-05"' }
  return values[type.name] ?? '"5a2f0a3e-6a3e-4c2b-9a53-0f1a2b3c4d5e"'
}

const actOf = (field: GraphQLField<unknown, unknown>, selection: string) => {
  const given = field.args.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(' ')
  return `mutation { ${field.name}(${given}) ${isLeafType(getNamedType(field.type)) ? '' : selection} }`
}

/** Short to write; each level multiplies what is read by those above it. */
const nestedCommunes = (levels: number): string =>
  `{ edges { node { ${levels === 0 ? 'nom' : `territoires { communes ${nestedCommunes(levels - 1)} }`} } } }`

describe('on the published graph, a stranger', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>
  const asked: string[] = []
  const subgraph = Fastify({ forceCloseConnections: true })
  subgraph.post('/graphql', async (request) => {
    asked.push(JSON.stringify(request.body))
    return { data: null }
  })
  beforeAll(async () => {
    const url = await subgraph.listen({ host: '127.0.0.1', port: 0 })
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
    gateway = await startGateway({
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      supergraphPath: published('supergraph.graphql'),
      subgraphs: Object.fromEntries(SUBGRAPHS.map((nom) => [nom, { url, porteeKey: randomBytes(32) }])),
      accesIssuer: 'http://127.0.0.1:9',
      passport: { issuer: 'essais', key: { ...(await exportJWK(privateKey)), kid: 'essai', alg: 'EdDSA' } },
      deadlineMs: 2000,
      moteur: process.env['MOTEUR'] as Moteur | undefined,
    })
  })
  afterAll(async () => {
    await gateway.stop()
    await subgraph.close()
  })

  const ask = async (query: string) => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
    return (await answer.json()) as { data?: any; errors?: any[] }
  }

  const acts = Object.values(schema.getMutationType()?.getFields() ?? {})

  it.each(acts.map((field) => [field.name, field] as const))('does not run %s, written whole', async (name, field) => {
    asked.length = 0
    for (const selection of ['{ __typename }', '{ erreurs { code } }']) {
      const { data, errors } = await ask(actOf(field, selection))
      expect(errors?.[0].extensions).toMatchObject({ code: 'CHAMP_NON_AUTORISE', coordonnees: [`Mutation.${name}`] })
      expect(data).toBeNull()
    }
    expect(asked).toEqual([])
  })

  it.each([
    [
      'twice',
      '{ communes(first: 100) { edges { node { territoires { communes(first: 100) { edges { node { nom } } } } } } } }',
    ],
    ['three times, pages unsaid', `{ communes ${nestedCommunes(2)} }`],
  ])('is refused communes within themselves %s, before anything is asked', async (_what, query) => {
    asked.length = 0
    const { data, errors } = await ask(query)
    expect(errors?.[0].extensions.code).toBe('LISTES_TROP_GRANDES')
    expect(errors?.[0].message).toMatch(/communes › territoires › communes.*20 000.*first/)
    expect(data).toBeNull()
    expect(asked).toEqual([])
    await ask('{ communes(first: 100) { edges { node { nom territoires { nom } } } } }')
    expect(asked).toHaveLength(1)
  })

  it('is told so on the graph that holds those acts', () => expect(acts.length).toBeGreaterThan(60))
})
