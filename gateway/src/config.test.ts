import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BOUNDS, readGatewayConfig } from './config.js'

const porteeKey = randomBytes(32)
const graphs = (url: string, key = porteeKey.toString('base64url')) => JSON.stringify({ caf: { url, porteeKey: key } })
const env = {
  PORT: '4000',
  DEPARTEMENT: '24',
  SUPERGRAPHE: '/supergraphe.graphql',
  SOUS_GRAPHES: graphs('http://caf:4003'),
  ACCES_URL: 'https://acces.exemple.fr',
  PASSEPORT_CLE_PRIVEE: '{}',
}

describe('the settings of the gateway', () => {
  it('lose the final slash of an address: a route is put after it, and tokens carry the issuer without', () => {
    const config = readGatewayConfig({
      ...env,
      ACCES_URL: 'https://acces.exemple.fr/',
      ACCES_INTERNE_URL: 'http://acces:4010/',
      SOUS_GRAPHES: graphs('http://caf:4003/'),
    })
    expect(config.accesIssuer).toBe('https://acces.exemple.fr')
    expect(config.accesReach).toBe('http://acces:4010')
    expect(config.subgraphs['caf']).toEqual({ url: 'http://caf:4003', porteeKey })
  })

  it('bound an operation and what is asked of one subgraph, and say whose sentences callers may read', () => {
    expect(readGatewayConfig(env).bounds).toEqual(BOUNDS)
    const SOUS_GRAPHES = JSON.stringify({
      caf: { url: 'http://caf', porteeKey: porteeKey.toString('base64url'), phrasesSures: true },
    })
    const set = { ECHEANCE_OPERATION_MS: '3000', DEMANDES_SIMULTANEES: '8', DEMANDES_EN_ATTENTE: '0', SOUS_GRAPHES }
    const config = readGatewayConfig({ ...env, ...set })
    expect(config.bounds).toEqual({ operationMs: 3000, atOnce: 8, waiting: 0 })
    expect(config.subgraphs['caf']?.phrasesSures).toBe(true)
  })

  it.each([
    ['an address that nothing is fetched from', { ACCES_INTERNE_URL: 'ftp://acces' }, 'ACCES_INTERNE_URL'],
    ['a subgraph at such an address', { SOUS_GRAPHES: graphs('ftp://caf') }, 'SOUS_GRAPHES.caf.url'],
    ['no place at all', { DEMANDES_SIMULTANEES: '0' }, 'DEMANDES_SIMULTANEES'],
    ['an engine that is none', { MOTEUR: 'autre' }, 'MOTEUR'],
    ['a key too short', { SOUS_GRAPHES: graphs('http://caf', 'AAAA') }, 'SOUS_GRAPHES.caf.porteeKey'],
    [
      'a key with signs that are skipped when it is read',
      { SOUS_GRAPHES: graphs('http://caf', `é${porteeKey.toString('base64url')}`) },
      'SOUS_GRAPHES.caf.porteeKey',
    ],
  ])('refuse %s', (_what, over, place) => {
    expect(() => readGatewayConfig({ ...env, ...over })).toThrow(`- ${place} : `)
  })
})
