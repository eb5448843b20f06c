import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A professional as the directory of espace-partage tells her. */
export interface ProfessionnelJoue {
  readonly courriel: string
  readonly id: string
  readonly organisationId: string
  readonly organisationSiret: string | null
}

export interface EspacePartageStandIn {
  readonly url: string
  /** Whom its directory knows, by electronic address. */
  readonly annuaire: Map<string, ProfessionnelJoue>
  /** What it was told, in order. */
  readonly contributions: { readonly nature: string; readonly personneId: string; readonly valeur: unknown }[]
  readonly evenements: { readonly nature: string; readonly personneId: string; readonly objetType: string }[]
  /** Answers 503 to whoever asks its directory. */
  isDown: boolean
  readonly stop: () => Promise<void>
}

/** Stands in for espace-partage as a partner's subgraph meets it: directory, contributions, events. */
export const startEspacePartageStandIn = async (): Promise<EspacePartageStandIn> => {
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    let body = ''
    for await (const piece of request) body += piece
    if (request.url === '/contributions') standIn.contributions.push(...JSON.parse(body).contributions)
    if (request.url === '/evenements') standIn.evenements.push(...JSON.parse(body).evenements)
    if (request.url !== '/annuaire') return response.end('{}')
    if (standIn.isDown) response.statusCode = 503
    const { courriels } = JSON.parse(body) as { readonly courriels: readonly string[] }
    const professionnels = courriels.flatMap((courriel) => standIn.annuaire.get(courriel) ?? [])
    response.end(JSON.stringify({ professionnels }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const standIn: EspacePartageStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    annuaire: new Map(),
    contributions: [],
    evenements: [],
    isDown: false,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return standIn
}
