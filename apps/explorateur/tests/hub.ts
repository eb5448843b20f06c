import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateKeys, type Persona, startAcces } from '@traitdunion/acces'
import { compose } from '@traitdunion/composition'
import { startGateway } from '@traitdunion/gateway'
import { region } from '@traitdunion/region'
import { buildGraph, openDatabase } from '@traitdunion/subgraph'
import { freshDatabase, startTestSubgraph } from '@traitdunion/testing'
import { exportJWK, generateKeyPair } from 'jose'
import pg from 'pg'

const persona = (id: string, partenaire: string, over: Partial<Persona>): Persona => ({
  id,
  nom: '',
  prenom: '',
  fonction: '',
  partenaire,
  siret: '90000000100017',
  roles: [],
  description: '',
  acr: 'eidas1',
  amr: ['pwd', 'mfa'],
  ...over,
})

const PERSONAS = [
  persona('odile-cherrier', 'departement', {
    prenom: 'Odile',
    nom: 'Cherrier',
    fonction: 'Référente RSA',
    roles: ['referent'],
  }),
  persona('yann-prigent', 'departement', {
    prenom: 'Yann',
    nom: 'Prigent',
    fonction: 'Gestionnaire des données partagées',
    roles: ['gestionnaire'],
  }),
  persona('nadia-belkacem', 'region', {
    prenom: 'Nadia',
    nom: 'Belkacem',
    fonction: 'Chargée de formation',
    roles: ['charge-formation'],
  }),
]

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** `acces`, one real subgraph over its database, and a gateway that serves the built explorer. */
export const startHub = async ({ personas = true } = {}) => {
  if (!existsSync(DIST)) throw new Error('L’explorateur n’est pas construit : lancez `npm run build` avant les tests.')
  const database = await freshDatabase({
    template: 'region',
    prepare: async (url) => (await openDatabase(url, region)).destroy(),
  })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    '/* essai */ insert into certification (id, code, code_rncp, version, modifie_le) values ($1, $2, $3, 1, now())',
    [randomUUID(), 'RNCP99001', '99001'],
  )
  await client.end()

  const port = await freePort()
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const kid = 'essai'
  const publique = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' }
  const porteeKey = randomBytes(32)
  const subgraph = await startTestSubgraph(region, database.url, {
    porteeKey,
    passport: { issuer: 'essais', keys: { keys: [publique] } },
  })
  const composition = compose([{ nom: region.nom, sdl: (await buildGraph(region)).sdl }])
  if (composition.kind === 'refusee') throw new Error(composition.fautes.join('\n'))
  const folder = await mkdtemp(join(tmpdir(), 'explorateur-'))
  const supergraphPath = join(folder, 'supergraphe.graphql')
  await writeFile(supergraphPath, composition.supergraph)

  const acces = await startAcces({
    host: '127.0.0.1',
    port: 0,
    keys: (await generateKeys()).privees,
    applications: [],
    personas: personas ? PERSONAS : undefined,
    explorateurUrls: [`http://127.0.0.1:${port}/explorateur/`],
    logLevel: 'silent',
  })
  const gateway = await startGateway({
    host: '127.0.0.1',
    port,
    logLevel: 'silent',
    supergraphPath,
    subgraphs: { region: { url: subgraph.url, porteeKey } },
    accesIssuer: acces.issuer,
    passport: { issuer: 'essais', key: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' } },
    deadlineMs: 5_000,
    documentsLibres: ['explorateur', 'poste-local'],
    explorateurPath: DIST,
  })
  return {
    explorateur: `${gateway.url}/explorateur/`,
    gateway: gateway.url,
    acces: acces.issuer,
    stopAcces: acces.stop,
    stop: async () => {
      await gateway.stop()
      await Promise.all([subgraph.stop(), acces.stop()])
      await Promise.all([database.drop(), rm(folder, { recursive: true })])
    },
  }
}

export type Hub = Awaited<ReturnType<typeof startHub>>
