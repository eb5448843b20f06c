import { randomBytes, randomUUID } from 'node:crypto'
import { openAppariementDatabase, startAppariement } from '@traitdunion/appariement'
import type { Rapport } from '@traitdunion/import'
import { openDatabase } from '@traitdunion/subgraph'
import {
  type EspacePartageStandIn,
  freshDatabase,
  type ProfessionnelJoue,
  startAccesStandIn,
  startEspacePartageStandIn,
  startTestSubgraph,
  type TestSubgraph,
} from '@traitdunion/testing'
import pg from 'pg'
import { makeDepartement } from '../../src/index.js'

export interface Answer extends Rapport {
  readonly status: number
}

export interface Installation {
  readonly espacePartage: EspacePartageStandIn
  readonly hub: TestSubgraph
  readonly base: pg.Pool
  readonly baseAppariement: pg.Pool
  readonly sofia: ProfessionnelJoue
  readonly salome: ProfessionnelJoue
  readonly send: (format: string, octets: Uint8Array | string, query?: object, partenaire?: string) => Promise<Answer>
  readonly get: (path: string) => Promise<Response>
  readonly stop: () => Promise<void>
}

type Settings = Parameters<typeof makeDepartement>[0]

const uneAccompagnatrice = (courriel: string): ProfessionnelJoue => ({
  courriel,
  id: randomUUID(),
  organisationId: randomUUID(),
  organisationSiret: '21410018800017',
})

/** The subgraph and the real matching service over databases of their own; `acces` and espace-partage are played. */
export const install = async (settings: Settings = {}): Promise<Installation> => {
  const database = await freshDatabase({
    template: 'departement',
    prepare: async (url) => (await openDatabase(url, makeDepartement())).destroy(),
  })
  const matching = await freshDatabase({
    template: 'appariement',
    prepare: async (url) => (await openAppariementDatabase(url)).destroy(),
  })
  const [acces, espacePartage] = [await startAccesStandIn('departement'), await startEspacePartageStandIn()]
  const appariement = await startAppariement({
    host: '127.0.0.1',
    port: 0,
    databaseUrl: matching.url,
    departement: '41',
    accesIssuer: acces.issuer,
    clesNir: [randomBytes(32)],
    sources: ['departement'],
    logLevel: 'silent',
  })
  const hub = await startTestSubgraph(makeDepartement(settings), database.url, {
    acces: { issuer: acces.issuer, clientId: 'sous-graphe-departement', key: acces.applicationKey },
    appariementUrl: appariement.url,
    espacePartageUrl: espacePartage.url,
  })
  const [sofia, salome] = [uneAccompagnatrice('sofia.essai@exemple.fr'), uneAccompagnatrice('salome.essai@exemple.fr')]
  for (const une of [sofia, salome]) espacePartage.annuaire.set(une.courriel, une)
  const base = new pg.Pool({ connectionString: database.url, max: 2 })
  const baseAppariement = new pg.Pool({ connectionString: matching.url, max: 2 })
  const bearer = async (partenaire: string) => ({
    authorization: `Bearer ${await acces.token({ partenaire })}`,
  })
  return {
    espacePartage,
    hub,
    base,
    baseAppariement,
    sofia,
    salome,
    send: async (format, octets, query = {}, partenaire = 'departement') => {
      const answer = await fetch(
        `${hub.url}/imports/${format}?${new URLSearchParams({ nom: 'fichier.csv', ...query })}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', ...(await bearer(partenaire)) },
          body: (typeof octets === 'string' ? Buffer.from(octets) : octets) as never,
        },
      )
      return { status: answer.status, ...((await answer.json()) as Rapport) }
    },
    get: async (path) => fetch(`${hub.url}${path}`, { headers: await bearer('departement') }),
    stop: async () => {
      await hub.stop()
      await appariement.stop()
      await Promise.all([base.end(), baseAppariement.end()])
      await acces.stop()
      await espacePartage.stop()
      await database.drop()
      await matching.drop()
    },
  }
}
