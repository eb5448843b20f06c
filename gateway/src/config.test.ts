import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readGatewayConfig } from './config.js'

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

  it.each([
    ['an address that nothing is fetched from', { ACCES_INTERNE_URL: 'ftp://acces' }, 'ACCES_INTERNE_URL'],
    ['a subgraph at such an address', { SOUS_GRAPHES: graphs('ftp://caf') }, 'SOUS_GRAPHES.caf.url'],
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
