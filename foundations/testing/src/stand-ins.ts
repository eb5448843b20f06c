import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'

/** A professional as the directory of espace-partage tells her. */
export interface ProfessionnelJoue {
  readonly courriel: string
  readonly id: string
  readonly organisationId: string
  readonly organisationSiret: string | null
}

export interface StandIns {
  /** Of `acces`, which gives any application the token it asks for. */
  readonly issuer: string
  readonly applicationKey: JWK
  readonly token: (partenaire: string, audience: string) => Promise<string>
  /** Of espace-partage: whom its directory knows, and what it was told. */
  readonly espacePartageUrl: string
  readonly annuaire: Map<string, ProfessionnelJoue>
  readonly contributions: { nature: string; personneId: string; valeur: unknown }[]
  readonly evenements: { nature: string; personneId: string; objetType: string }[]
  isDown: boolean
  readonly stop: () => Promise<void>
}

/**
 * `acces` and espace-partage as a subgraph meets them: over HTTP, by their contract.
 * @param partenaire whose subgraph asks for tokens
 */
export const startStandIns = async (partenaire: string): Promise<StandIns> => {
  const kid = randomUUID()
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }] })
  const token = (partenaire: string, audience: string) =>
    new SignJWT({ client_id: `application-${partenaire}`, partenaire })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
      .setIssuer(url)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)

  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    let body = ''
    for await (const piece of request) body += piece
    if (request.url === '/token') {
      const audience = new URLSearchParams(body).get('resource') ?? ''
      return response.end(JSON.stringify({ access_token: await token(partenaire, audience), expires_in: 300 }))
    }
    if (request.url === '/annuaire') {
      if (standIns.isDown) response.statusCode = 503
      const { courriels } = JSON.parse(body) as { courriels: string[] }
      const professionnels = courriels.flatMap((courriel) => standIns.annuaire.get(courriel) ?? [])
      return response.end(JSON.stringify({ professionnels }))
    }
    if (request.url === '/contributions') {
      standIns.contributions.push(...JSON.parse(body).contributions)
      return response.end('{}')
    }
    if (request.url === '/evenements') {
      standIns.evenements.push(...JSON.parse(body).evenements)
      return response.end('{}')
    }
    response.end(jwks)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const standIns: StandIns = {
    issuer: url,
    applicationKey: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' },
    token,
    espacePartageUrl: url,
    annuaire: new Map(),
    contributions: [],
    evenements: [],
    isDown: false,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return standIns
}
