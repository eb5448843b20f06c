import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import {
  type DocumentNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyOperation } from './any-operation.js'
import { drawWorld } from './drawn-world.js'
import { behindThree, shownOf, type ThreeExecutors } from './three-executors.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')

const COUNT = Number(process.env['OPERATIONS'] ?? 100)
const SEED = Number(process.env['GRAINE'] ?? 2026)

/** Documents that the client of the hub registers. */
const DOCUMENTS = Object.values(
  JSON.parse(read('clients/hub/src/generated/persisted-documents.json')) as Record<string, string>,
)
const nameOf = (text: string) => /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? text

/** A value of the right form. */
const exampleOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return exampleOf(type.ofType)
  if (isListType(type)) return [exampleOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField)
    return Object.fromEntries(required.map((field) => [field.name, exampleOf(field.type)]))
  }
  return { Boolean: true, Float: 1.5, Int: 1 }[type.name] ?? 'x'
}

describe('on the published graph, over a drawn world', () => {
  let executors: ThreeExecutors
  beforeAll(async () => {
    const sdls = readdirSync(`${ROOT}subgraphs`).map((nom) => [nom, read(`subgraphs/${nom}/schema.graphql`)] as const)
    executors = (await behindThree({
      supergraph: read('schema/published/supergraph.graphql'),
      api: read('schema/published/api.graphql'),
      world: () => undefined,
      ...drawWorld(new Map(sdls)),
    })) as ThreeExecutors
  })
  afterAll(() => executors.close())

  const compared = async (text: string, variables: Record<string, unknown>) => {
    const document = executors.read(text)
    if (!document) return false
    const expected = await executors.monolith(document, variables)
    expect(shownOf(await executors.natif(document, variables))).toEqual(shownOf(expected))
    return shownOf(expected).data.length
  }

  it.each(DOCUMENTS.map((text) => [nameOf(text), text] as const))(
    '%s is answered as a monolith would',
    async (_name, text) => {
      const operation = executors.read(text)?.definitions.find((node) => node.kind === 'OperationDefinition')
      const { variableDefinitions = [] } = operation as OperationDefinitionNode
      const variables = Object.fromEntries(
        variableDefinitions.map(({ variable, type }) => [
          variable.name.value,
          exampleOf(typeFromAST(executors.schema, type as never) as never),
        ]),
      )
      expect(await compared(text, variables)).toBeGreaterThan(20)
    },
  )

  it('an alias that is the name of a key misleads the reference on our own graph; one day it will not', async () => {
    const text = '{ personne(id: "Personne-1") { id: codeCommuneNaissance dossierDepartement { id } } }'
    await compared(text, {})
    const document = executors.read(text) as DocumentNode
    const expected = shownOf(await executors.monolith(document, {}))
    expect(shownOf(await executors.apollo(document, {}))).not.toEqual(expected)
  })

  it('any query is answered as a monolith would', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyOperation(executors.schema, 'query'), async ({ text, variables }) => {
        fc.pre((await compared(text, variables)) !== false)
      }),
      { numRuns: COUNT, seed: SEED, maxSkipsPerRun: 1000 },
    )
  })
})
