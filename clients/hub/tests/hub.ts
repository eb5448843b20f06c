import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { generateKeys, type Persona, startAcces } from '@traitdunion/acces'
import { departement } from '@traitdunion/departement'
import { espacePartage } from '@traitdunion/espace-partage'
import { startGateway } from '@traitdunion/gateway'
import { poleEmploi } from '@traitdunion/pole-emploi'
import { openDatabase, type SubgraphDefinition } from '@traitdunion/subgraph'
import { freshDatabase, startTestSubgraph } from '@traitdunion/testing'
import { exportJWK, generateKeyPair } from 'jose'
import pg from 'pg'

/** Nothing listens there: these partners are down. */
const DOWN = { url: 'http://127.0.0.1:9', porteeKey: randomBytes(32) }

const persona = (id: string, partenaire: string, roles: string[]): Persona => ({
  id,
  partenaire,
  roles,
  nom: 'Essai',
  prenom: 'Agent',
  fonction: 'Agent',
  siret: '90000000100017',
  description: '',
  acr: 'eidas1',
  amr: ['pwd', 'mfa'],
})

const ed25519 = async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const named = { kid: 'essai', alg: 'EdDSA' }
  return {
    privee: { ...(await exportJWK(privateKey)), ...named },
    publique: { ...(await exportJWK(publicKey)), ...named },
  }
}

const startPartner = async <L>(definition: SubgraphDefinition<L>, publique: object, seed?: string) => {
  const database = await freshDatabase({
    template: `client_${definition.nom.replaceAll('-', '_')}`,
    prepare: async (url) => (await openDatabase(url, definition)).destroy(),
  })
  if (seed) {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(seed)
    await client.end()
  }
  const porteeKey = randomBytes(32)
  const passport = { issuer: 'essais', keys: { keys: [publique] } }
  const subgraph = await startTestSubgraph(definition, database.url, { porteeKey, passport })
  const stop = async () => {
    await subgraph.stop()
    await database.drop()
  }
  return { address: { url: subgraph.url, porteeKey }, stop }
}

/** `acces`, three real partners out of six over their databases, and a gateway that serves the published graph. */
export const startHub = async (seed: { personnes: string }) => {
  const { privee, publique } = await ed25519()
  const partage = await startPartner(espacePartage, publique, seed.personnes)
  const [conseil, emploi] = [await startPartner(departement, publique), await startPartner(poleEmploi, publique)]
  const acces = await startAcces({
    host: '127.0.0.1',
    port: 0,
    keys: (await generateKeys()).privees,
    applications: [],
    personas: [
      persona('referente', 'departement', ['referent']),
      persona('conseillere', 'pole-emploi', ['conseiller']),
    ],
    explorateurUrls: [],
    logLevel: 'silent',
  })
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    supergraphPath: fileURLToPath(new URL('../../../schema/published/supergraph.graphql', import.meta.url)),
    subgraphs: {
      'espace-partage': partage.address,
      departement: conseil.address,
      'pole-emploi': emploi.address,
      caf: DOWN,
      'mission-locale': DOWN,
      region: DOWN,
    },
    accesIssuer: acces.issuer,
    passport: { issuer: 'essais', key: privee },
    deadlineMs: 5_000,
    documentsEnregistres: [fileURLToPath(new URL('../src/generated/persisted-documents.json', import.meta.url))],
    // A test deposits an offer by a document of its own; the client's are registered.
    documentsLibres: ['poste-local'],
  })
  return {
    url: `${gateway.url}/graphql`,
    jetonDe: async (id: string): Promise<string> => {
      const answer = await fetch(`${acces.issuer}/personas/${id}/jeton`, { method: 'POST' })
      return ((await answer.json()) as { access_token: string }).access_token
    },
    stop: async () => {
      await gateway.stop()
      await Promise.all([partage, conseil, emploi, acces].map((room) => room.stop()))
    },
  }
}
