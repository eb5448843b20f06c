import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EvenementAppariement, SubgraphConfig } from '@traitdunion/subgraph'
import { SignJWT } from 'jose'

interface Answered {
  readonly issue: string
  readonly personneId: string | null
}

interface Lot {
  readonly lot: string
  readonly reference: string
  etat: 'OUVERT' | 'CONFIRME' | 'REJETE'
  readonly enregistrements: { cle: string; identite: Record<string, unknown>; identifiants: object }[]
}

/**
 * Stands where the matching service would, over HTTP, with the answers that a test chooses: what is tested is what this
 * subgraph does with them.
 */
export class AppariementDePassage {
  readonly lots: Lot[] = []
  private readonly answers = new Map<string, Answered>()
  private next: Answered | undefined
  private readonly keys = generateKeyPairSync('ed25519')
  private url = ''
  private readonly evenements: EvenementAppariement[] = []
  private readonly waiting = new Set<() => void>()
  isDown = false
  /** When it last answered which person a record is. */
  answeredAt = 0
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => this.answer(request.url ?? '', Buffer.concat(chunks).toString(), response))
  })

  async start(): Promise<Pick<SubgraphConfig, 'acces' | 'appariementUrl'>> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    const key = { ...this.keys.privateKey.export({ format: 'jwk' }), kid: 'essais', alg: 'EdDSA' }
    this.url = url
    return { appariementUrl: url, acces: { issuer: url, clientId: 'mission-locale', key: key as never } }
  }

  /** A token of `acces` for an application of a partner. */
  jeton(partenaire: string, audience: string): Promise<string> {
    return new SignJWT({ client_id: `${partenaire}-si`, partenaire })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'essais', typ: 'at+jwt' })
      .setIssuer(this.url)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.keys.privateKey)
  }

  async stop(): Promise<void> {
    for (const wake of this.waiting) wake()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Chooses what a record of this key will be answered; without it, a new person. */
  will(cle: string, issue: string, personneId: string | null): void {
    this.answers.set(cle, { issue, personneId })
  }

  /** The same for the next record, whatever its key. */
  willNext(issue: string, personneId: string | null): void {
    this.next = { issue, personneId }
  }

  tell(evenement: { nature: string; contenu: object }): void {
    this.evenements.push({ position: this.evenements.length + 1, ...evenement } as EvenementAppariement)
    for (const wake of this.waiting) wake()
  }

  private send(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

  private async answer(url: string, text: string, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, 'http://essais')
    if (pathname === '/token') return this.send(response, 200, { access_token: 'essais', expires_in: 300 })
    if (pathname === '/jwks')
      return this.send(response, 200, {
        keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'essais', alg: 'EdDSA', use: 'sig' }],
      })
    if (pathname === '/evenements') return this.feed(Number(searchParams.get('apres')), response)
    if (this.isDown) return void response.writeHead(503).end('<html>indisponible</html>')
    const body = JSON.parse(text)
    if (pathname === '/lots') {
      const known = this.lots.find(({ reference, etat }) => reference === body.reference && etat !== 'REJETE')
      if (known) return this.send(response, 200, known)
      const lot: Lot = { lot: randomUUID(), reference: body.reference, etat: 'OUVERT', enregistrements: [] }
      this.lots.push(lot)
      return this.send(response, 200, lot)
    }
    const [, , id, verb] = pathname.split('/')
    const lot = this.lots.find((candidate) => candidate.lot === id)
    if (!lot) return this.send(response, 404, { code: 'LOT_INCONNU' })
    if (verb === 'enregistrements') return this.match(lot, body.enregistrements, response)
    const wanted = verb === 'confirmer' ? 'CONFIRME' : 'REJETE'
    if (lot.etat !== 'OUVERT' && lot.etat !== wanted) return this.send(response, 409, { code: 'LOT_CLOS' })
    lot.etat = wanted
    return this.send(response, 200, { etat: wanted })
  }

  private match(lot: Lot, enregistrements: Lot['enregistrements'], response: ServerResponse): void {
    if (lot.etat !== 'OUVERT') {
      this.send(response, 409, { code: 'LOT_CLOS' })
      return
    }
    lot.enregistrements.push(...enregistrements)
    const rapprochements = enregistrements.map(({ cle }) => {
      const answer = this.answers.get(cle) ?? this.next ?? { issue: 'AUCUN', personneId: randomUUID() }
      this.next = undefined
      this.answers.set(cle, answer)
      return { cle, ...answer }
    })
    this.answeredAt = Date.now()
    this.send(response, 200, { rapprochements })
  }

  private async feed(apres: number, response: ServerResponse): Promise<void> {
    if (this.evenements.length <= apres)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 2000)
        this.waiting.add(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    if (!response.destroyed) this.send(response, 200, { evenements: this.evenements.slice(apres) })
  }
}
