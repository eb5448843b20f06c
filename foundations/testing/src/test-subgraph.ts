import { randomBytes, randomUUID } from 'node:crypto'
import { makePassportIssuer, PASSPORT_HEADER, type Passport, PORTEE_HEADER, signPortee } from '@traitdunion/passport'
import { type SubgraphConfig, type SubgraphDefinition, startSubgraph } from '@traitdunion/subgraph'
import { exportJWK, generateKeyPair } from 'jose'
import { request } from 'undici'

export interface GraphqlAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  readonly data: any
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

export interface TestSubgraph {
  readonly url: string
  /** Asks as the gateway does: with a passport and a portée. */
  readonly query: (document: string, variables?: object, passport?: Partial<Passport>) => Promise<GraphqlAnswer>
  readonly stop: () => Promise<void>
}

/** Nothing listens there: a test that needs the matching service or espace-partage gives its address. */
const NOWHERE = 'http://127.0.0.1:9'

const AGENT: Passport = {
  genre: 'agent',
  partenaire: 'departement',
  application: 'essais',
  agent: 'agent-essai',
  roles: [],
  version: 'essai',
}

const ed25519 = async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const kid = randomUUID()
  return {
    privee: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' },
    publique: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' },
  }
}

/** A subgraph on a free port of the loopback, over a database given by the test, with its own keys. */
export const startTestSubgraph = async <L>(
  definition: SubgraphDefinition<L>,
  databaseUrl: string,
  settings: Partial<SubgraphConfig> = {},
): Promise<TestSubgraph> => {
  const keys = await ed25519()
  const porteeKey = randomBytes(32)
  const service = await startSubgraph(definition, {
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    departement: '28',
    passport: { issuer: 'essais', keys: { keys: [keys.publique] } },
    porteeKey,
    acces: { issuer: NOWHERE, clientId: 'essais', key: keys.privee },
    appariementUrl: NOWHERE,
    espacePartageUrl: NOWHERE,
    logLevel: 'silent',
    ...settings,
  })
  const issuer = await makePassportIssuer(keys.privee, 'essais')

  return {
    url: service.url,
    stop: service.stop,
    query: async (document, variables = {}, passport = {}) => {
      const { token } = await issuer.issue({ ...AGENT, ...passport })
      const body = JSON.stringify({ query: document, variables })
      const portee = { transaction: randomUUID(), deadline: Date.now() + 30_000 }
      const answer = await request(`${service.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [PASSPORT_HEADER]: token,
          [PORTEE_HEADER]: signPortee({ key: porteeKey, subgraph: definition.nom, passport: token, body }, portee),
        },
        body,
      })
      return (await answer.body.json()) as GraphqlAnswer
    },
  }
}
