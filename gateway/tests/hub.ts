import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '@traitdunion/composition'
import Fastify from 'fastify'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { GatewayConfig, Moteur } from '../src/config.js'
import { startGateway } from '../src/index.js'
import { serveInvented } from './invented-subgraph.js'

const CATALOGUE = `
  type Query { metiers(recherche: String, pour: ID @donnee(categorie: "IDENTITE")): [Metier!] @donnee(categorie: "PUBLIC") metier(code: ID!): Metier @donnee(categorie: "PUBLIC") }
  interface Fiche { code: ID! @donnee(categorie: "PUBLIC") libelle: String @donnee(categorie: "PUBLIC") }
  type Metier implements Fiche @key(fields: "code") {
    code: ID! @donnee(categorie: "PUBLIC")
    libelle: String @donnee(categorie: "PUBLIC")
    oublie: String
  }
  type PageInfo @shareable { fin: Boolean @donnee(categorie: "TECHNIQUE") }
`
const SUIVI = `
  type Query { personne(id: ID!): Personne @donnee(categorie: "IDENTITE") recherche(filtre: RechercheFiltre): [Fiche!] @donnee(categorie: "PUBLIC") }
  type Mutation { orienter(id: ID!): Personne @donnee(categorie: "ORIENTATION") }
  input RechercheFiltre { code: String @donnee(categorie: "PUBLIC") nom: String @donnee(categorie: "IDENTITE") }
  interface Fiche { code: ID! @donnee(categorie: "PUBLIC") libelle: String @donnee(categorie: "PUBLIC") }
  type Secret implements Fiche { code: ID! @donnee(categorie: "PUBLIC") libelle: String @donnee(categorie: "FREIN_SANTE") }
  type Personne @key(fields: "id") {
    id: ID! @donnee(categorie: "CLE")
    nom: String @donnee(categorie: "IDENTITE")
    metierVise: Metier @donnee(categorie: "PROJET")
  }
  type Metier @key(fields: "code", resolvable: false) { code: ID! @donnee(categorie: "PUBLIC") }
`
const metier = (code: string) => ({ __typename: 'Metier', code, libelle: `Métier ${code}` })

const catalogueResolvers = {
  Query: { metiers: () => [metier('A1101')], metier: (_: unknown, { code }: { code: string }) => metier(code) },
  Metier: { __resolveReference: ({ code }: { code: string }) => metier(code) },
}
const suiviResolvers = {
  Query: {
    personne: (_: unknown, { id }: { id: string }) => ({ id, nom: 'Durand', metierVise: { code: 'K1304' } }),
    recherche: () => [{ __typename: 'Secret', code: 's', libelle: 'caché' }],
  },
  Mutation: { orienter: (_: unknown, { id }: { id: string }) => ({ id, nom: 'Durand' }) },
}

const ed25519 = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  return {
    privateKey,
    privee: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' } as JWK,
    publique: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } as JWK,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
type Answer = { readonly data?: any; readonly errors?: any[] }

/** A gateway over two invented subgraphs, and an issuer that stands in for `acces` with its token format. */
export const startInventedHub = async ({
  accesAt = (_issuer: string): string | undefined => undefined,
  lines = [] as string[],
  /** Where the gateway reaches a subgraph, when something stands between them. */
  through = async (_nom: string, url: string): Promise<string> => url,
  over = {} as Partial<GatewayConfig>,
} = {}) => {
  const passport = await ed25519('p')
  const issuerKey = await ed25519('a')
  const issuer = Fastify({ forceCloseConnections: true })
  issuer.get('/jwks', async () => ({ keys: [issuerKey.publique] }))
  const accesIssuer = await issuer.listen({ host: '127.0.0.1', port: 0 })

  const keys = { keys: [passport.publique] }
  const catalogue = await serveInvented('catalogue', CATALOGUE, catalogueResolvers, keys)
  const suivi = await serveInvented('suivi', SUIVI, suiviResolvers, keys)
  const supergraphOf = (...sdls: { nom: string; sdl: string }[]) => {
    const composition = compose(sdls)
    if (composition.kind === 'refusee') throw new Error(composition.fautes.join('\n'))
    return composition.supergraph
  }
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-'))
  const supergraphPath = join(folder, 'supergraphe.graphql')
  await writeFile(supergraphPath, supergraphOf(catalogue, suivi))

  const config: GatewayConfig = {
    host: '127.0.0.1',
    port: 0,
    logLevel: 'info',
    supergraphPath,
    subgraphs: {
      catalogue: { ...catalogue, url: await through('catalogue', catalogue.url) },
      suivi: { ...suivi, url: await through('suivi', suivi.url) },
    },
    accesIssuer,
    accesReach: accesAt(accesIssuer),
    passport: { issuer: 'trait-dunion', key: passport.privee },
    deadlineMs: 2000,
    moteur: process.env['MOTEUR'] as Moteur | undefined,
    documentsLibres: 'tous',
    explorateurPath: folder,
    ...over,
  }
  const gateway = await startGateway(config, { write: (line) => lines.push(line) })

  const token = (
    claims: object = {},
    over: { key?: typeof issuerKey; aud?: string; exp?: number; typ?: string } = {},
  ) =>
    new SignJWT({
      client_id: 'explorateur',
      genre: 'agent',
      partenaire: 'departement',
      agent: 'a1',
      roles: ['referent'],
      scope: 'openid hub:lire hub:ecrire',
      ...claims,
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'a', typ: over.typ ?? 'at+jwt' })
      .setIssuer(accesIssuer)
      .setAudience(over.aud ?? 'urn:traitdunion:hub')
      .setIssuedAt()
      .setExpirationTime(over.exp ?? '5m')
      .sign((over.key ?? issuerKey).privateKey)

  const ask = async (
    query: string,
    options: { token?: string; variables?: object; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        ...options.headers,
      },
      body: JSON.stringify({ query, variables: options.variables }),
    })
    return { status: answer.status, headers: answer.headers, ...((await answer.json()) as Answer) }
  }

  return {
    url: gateway.url,
    lines,
    catalogue,
    suivi,
    supergraphPath,
    supergraphOf,
    token,
    ask,
    strangerKey: () => ed25519('a'),
    stop: async () => {
      await gateway.stop()
      await Promise.all([catalogue.close(), suivi.close(), issuer.close()])
      await rm(folder, { recursive: true })
    },
  }
}
