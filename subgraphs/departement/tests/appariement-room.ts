import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Issue = 'TROUVE' | 'AUCUN' | 'PLUSIEURS' | 'INCOHERENT' | 'REFUSE'

interface Room {
  /** What it answers to the next records. */
  issue: Issue
  /** When it last answered which person a record is. */
  answeredAt: number
  /** Paths that answer 503 for the moment. */
  readonly down: Set<'token' | 'enregistrements' | 'confirmer'>
  readonly lots: Map<string, { reference: string; etat: string; cles: string[] }>
  readonly emit: (evenement: object) => void
  readonly settings: object
  readonly stop: () => Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** The contract of the matching service and of `acces`, spoken over HTTP: rooms meet nowhere else. */
export const startAppariementRoom = async (): Promise<Room> => {
  const lots: Room['lots'] = new Map()
  const evenements: object[] = []
  const down: Room['down'] = new Set()
  const persons = new Map<string, string>()
  let room: Room
  let isClosed = false

  const send = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://room')
    const [, head, id = '', action] = pathname.split('/')
    const text = await bodyOf(request)
    const step = action ?? head
    if (down.has(step as never)) return send(response, 503, { code: 'ERREUR_INTERNE' })
    if (head === 'token') return send(response, 200, { access_token: 'jeton', expires_in: 300 })
    if (head === 'evenements') {
      const next = evenements.slice(Number(searchParams.get('apres')))
      // The feed waits for news; here, a moment.
      if (next.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      return send(response, 200, { evenements: isClosed ? [] : next })
    }
    if (head !== 'lots') return send(response, 404, { code: 'ROUTE_INCONNUE' })
    if (!id) {
      const { reference } = JSON.parse(text)
      const known = [...lots].find(([, lot]) => lot.reference === reference && lot.etat !== 'REJETE')?.[0]
      const lot = known ?? randomUUID()
      if (!known) lots.set(lot, { reference, etat: 'OUVERT', cles: [] })
      return send(response, 200, { lot })
    }
    const lot = lots.get(id)
    if (!lot) return send(response, 404, { code: 'LOT_INCONNU' })
    if (action === 'confirmer') {
      lot.etat = 'CONFIRME'
      return send(response, 200, { etat: 'CONFIRME' })
    }
    if (action === 'rejeter') {
      lot.etat = 'REJETE'
      return send(response, 200, { etat: 'REJETE' })
    }
    const [{ cle }] = JSON.parse(text).enregistrements
    // A confirmed lot takes nothing more.
    if (lot.etat === 'CONFIRME' && !lot.cles.includes(cle)) return send(response, 409, { code: 'LOT_CLOS' })
    lot.cles.push(cle)
    const personneId = room.issue === 'TROUVE' || room.issue === 'AUCUN' ? (persons.get(cle) ?? randomUUID()) : null
    if (personneId) persons.set(cle, personneId)
    room.answeredAt = Date.now()
    return send(response, 200, { rapprochements: [{ cle, issue: room.issue, personneId }] })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const key = { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: 'essai', alg: 'EdDSA' }
  room = {
    issue: 'AUCUN',
    answeredAt: 0,
    down,
    lots,
    emit: (evenement) => evenements.push({ position: evenements.length + 1, ...evenement }),
    settings: { appariementUrl: url, acces: { issuer: url, clientId: 'departement', key } },
    stop: async () => {
      isClosed = true
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return room
}
