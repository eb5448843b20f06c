import { randomBytes, randomUUID } from 'node:crypto'
import { openAppariementDatabase, startAppariement } from '@traitdunion/appariement'
import type { Rapport } from '@traitdunion/import'
import { openDatabase } from '@traitdunion/subgraph'
import {
  type EspacePartageStandIn,
  freshDatabase,
  startAccesStandIn,
  startEspacePartageStandIn,
  startTestSubgraph,
  type TestSubgraph,
} from '@traitdunion/testing'
import pg from 'pg'
import { poleEmploi } from '../../src/index.js'

export interface Installation {
  readonly espacePartage: EspacePartageStandIn
  readonly hub: TestSubgraph
  readonly base: pg.Pool
  /** Organisation of `conseil.essai@exemple.fr`. */
  readonly agenceId: string
  readonly send: (format: string, octets: Uint8Array, query?: object) => Promise<Rapport & { readonly status: number }>
  readonly stop: () => Promise<void>
}

/** The subgraph and the real matching service over databases of their own; `acces` and espace-partage are played. */
export const install = async (): Promise<Installation> => {
  const database = await freshDatabase({
    template: 'pole-emploi',
    prepare: async (url) => (await openDatabase(url, poleEmploi)).destroy(),
  })
  const matching = await freshDatabase({
    template: 'appariement',
    prepare: async (url) => (await openAppariementDatabase(url)).destroy(),
  })
  const [acces, espacePartage] = [await startAccesStandIn('pole-emploi'), await startEspacePartageStandIn()]
  const appariement = await startAppariement({
    host: '127.0.0.1',
    port: 0,
    databaseUrl: matching.url,
    departement: '41',
    accesIssuer: acces.issuer,
    clesNir: [randomBytes(32)],
    sources: ['pole-emploi'],
    logLevel: 'silent',
  })
  const hub = await startTestSubgraph(poleEmploi, database.url, {
    acces: { issuer: acces.issuer, clientId: 'sous-graphe-pole-emploi', key: acces.applicationKey },
    appariementUrl: appariement.url,
    espacePartageUrl: espacePartage.url,
  })
  const agenceId = randomUUID()
  const courriel = 'conseil.essai@exemple.fr'
  espacePartage.annuaire.set(courriel, {
    courriel,
    id: randomUUID(),
    organisationId: agenceId,
    organisationSiret: null,
  })
  const base = new pg.Pool({ connectionString: database.url, max: 2 })
  return {
    espacePartage,
    hub,
    base,
    agenceId,
    send: async (format, octets, query = {}) => {
      const answer = await fetch(
        `${hub.url}/imports/${format}?${new URLSearchParams({ nom: 'extrait.csv', ...query })}`,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/octet-stream',
            authorization: `Bearer ${await acces.token()}`,
          },
          body: octets as never,
        },
      )
      return { status: answer.status, ...((await answer.json()) as Rapport) }
    },
    stop: async () => {
      await hub.stop()
      await appariement.stop()
      await base.end()
      await acces.stop()
      await espacePartage.stop()
      await database.drop()
      await matching.drop()
    },
  }
}
