import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type EvenementAppariement, type IdentitePivot, openDatabase } from '@traitdunion/subgraph'
import { freshDatabase, startTestSubgraph, type TestSubgraph } from '@traitdunion/testing'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import pg from 'pg'
import { espacePartage, makeEspacePartage } from '../src/index.js'
import { loadReferentiels } from '../src/territoire/load-referentiels.js'

type Contenu = EvenementAppariement extends infer E
  ? E extends { position: number }
    ? Omit<E, 'position'>
    : never
  : never

export interface Essai {
  readonly hub: TestSubgraph
  readonly databaseUrl: string
  /** The matching service says something; resolves once the subgraph has written it. */
  readonly recoit: (evenement: Contenu) => Promise<void>
  /** A person whom the matching service makes known. */
  readonly personne: (identite?: Partial<IdentitePivot>, statut?: string) => Promise<string>
  /** The statements that the subgraph sends to its database to answer, background work aside. */
  readonly requetes: (run: () => Promise<unknown>) => Promise<string[]>
  /** An organisation registered through the graph. */
  readonly organisation: (input?: object) => Promise<{ id: string; siret: string }>
  readonly professionnel: (organisationId: string, input?: object) => Promise<string>
  /** A token of `acces` for an application of a partner. */
  readonly jeton: (partenaire: string, audience: string, reste?: object) => Promise<string>
  /** What the matching service answers to `METHOD /path`. */
  readonly appariement: Map<string, (body: unknown) => { status?: number; body: unknown }>
  readonly stop: () => Promise<void>
}

let establishments = 0

/** A SIRET of our own, with its key. */
export const unSiret = (): string => {
  const base = `98765432${String(++establishments).padStart(5, '0')}`
  const sum = [...base].reverse().reduce((total, digit, rank) => {
    const value = Number(digit) * (rank % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${base}${(10 - (sum % 10)) % 10}`
}

const listening = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/**
 * The subgraph over a database of its own, with `acces` and the matching service played over HTTP: what they say is
 * theirs, what is done with it is ours.
 */
export const startEssai = async (
  definition: ReturnType<typeof makeEspacePartage> = espacePartage,
  departement = '28',
): Promise<Essai> => {
  const database = await freshDatabase({
    template: `espace_partage_${departement}`,
    prepare: async (url) => {
      const dataSource = await openDatabase(url, espacePartage)
      await loadReferentiels(dataSource, departement)
      await dataSource.destroy()
    },
  })

  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'acces', alg: 'EdDSA' }
  let accesUrl = ''
  const jeton = (partenaire: string, audience: string, reste: object = {}) =>
    new SignJWT({ client_id: `${partenaire}-si`, partenaire, ...reste })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'acces', typ: 'at+jwt' })
      .setIssuer(accesUrl)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
  const acces = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url === '/jwks') return response.end(JSON.stringify({ keys: [jwk] }))
    response.end(JSON.stringify({ access_token: await jeton('espace-partage', 'essais'), expires_in: 300 }))
  })
  accesUrl = await listening(acces)

  const flux: EvenementAppariement[] = []
  const appariement: Essai['appariement'] = new Map()
  let wake = () => {}
  const service = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    const url = new URL(request.url ?? '/', 'http://appariement')
    if (url.pathname === '/evenements') {
      const apres = Number(url.searchParams.get('apres'))
      const news = () => flux.filter(({ position }) => position > apres)
      if (news().length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return response.end(JSON.stringify({ evenements: news() }))
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const answer = appariement.get(`${request.method} ${url.pathname}${url.search}`)?.(
      chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined,
    )
    response.statusCode = answer ? (answer.status ?? 200) : 404
    response.end(JSON.stringify(answer?.body ?? { code: 'ROUTE_INCONNUE' }))
  })
  const appariementUrl = await listening(service)

  const hub = await startTestSubgraph(definition, database.url, {
    appariementUrl,
    departement,
    acces: {
      issuer: accesUrl,
      clientId: 'espace-partage',
      key: { ...(await exportJWK(privateKey)), kid: 'acces', alg: 'EdDSA' },
    },
  })
  const observer = new pg.Client({ connectionString: database.url })
  await observer.connect()

  const recoit = async (evenement: Contenu) => {
    const position = flux.length + 1
    flux.push({ position, ...evenement } as EvenementAppariement)
    for (;;) {
      wake()
      const { rows } = await observer.query("select position from position_flux where flux = 'appariement'")
      if (Number(rows[0]?.position ?? 0) >= position) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  const stop = async () => {
    wake()
    await hub.stop()
    for (const server of [acces, service]) {
      server.closeAllConnections()
      server.close()
    }
    await observer.end()
  }
  return {
    hub,
    databaseUrl: database.url,
    recoit,
    personne: async (identite = {}, statut = 'NOUVELLE') => {
      const personneId = randomUUID()
      const complete = { nom: 'Martin', prenoms: ['Camille'], dateNaissance: '1990-01-01', ...identite }
      await recoit({ nature: 'IDENTITE', contenu: { personneId, identite: complete, source: 'departement', statut } })
      return personneId
    },
    requetes: async (run) => {
      const { query } = pg.Client.prototype
      const seen: string[] = []
      pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
        const text = typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: string })?.text)
        if (/^select\b.*\bfrom\b/is.test(text.trim()) && !/evenement_sortant|position_flux/.test(text)) seen.push(text)
        return (query as (...a: unknown[]) => unknown).apply(this, args)
      } as never
      try {
        await run()
      } finally {
        pg.Client.prototype.query = query
      }
      return seen
    },
    organisation: async (input = {}) => {
      const siret = unSiret()
      const { data } = await hub.query(
        `mutation ($input: OrganisationEnregistrerInput!) {
          organisationEnregistrer(input: $input) { organisation { id siret } erreurs { code } }
        }`,
        { input: { cleIdempotence: randomUUID(), nom: 'Organisation d’essai', type: 'AUTRE', siret, ...input } },
      )
      return data.organisationEnregistrer.organisation
    },
    professionnel: async (organisationId, input = {}) => {
      const { data } = await hub.query(
        `mutation ($input: ProfessionnelEnregistrerInput!) {
          professionnelEnregistrer(input: $input) { professionnel { id } erreurs { code } }
        }`,
        { input: { cleIdempotence: randomUUID(), nom: 'Essai', prenom: 'Dominique', organisationId, ...input } },
      )
      return data.professionnelEnregistrer.professionnel.id
    },
    jeton,
    appariement,
    stop: async () => {
      await stop()
      await database.drop()
    },
  }
}
