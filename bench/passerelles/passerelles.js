import { join } from 'node:path'
import { ROOT } from './racine.js'

const HERE = join(ROOT, 'bench/passerelles')
const HIVE = join(ROOT, 'bench/node_modules/.bin/hive-gateway')

const ours = (moteur, ...options) => ({
  argv: [process.execPath, ...options, join(ROOT, 'gateway/dist/main.js')],
  env: ({ supergraphe, addresses, keys, issuer, port }) => ({
    HOST: '127.0.0.1',
    PORT: String(port),
    DEPARTEMENT: '28',
    MOTEUR: moteur,
    SUPERGRAPHE: supergraphe,
    SOUS_GRAPHES: JSON.stringify(
      Object.fromEntries(Object.entries(addresses).map(([nom, url]) => [nom, { url, porteeKey: keys.portee }])),
    ),
    ACCES_URL: issuer,
    DOCUMENTS_LIBRES: 'tous',
    PASSEPORT_CLE_PRIVEE: JSON.stringify(keys.passeport.privee),
  }),
})

const hive = (...options) => ({
  argv: ({ supergraphe, port }) => [
    process.execPath,
    HIVE,
    'supergraph',
    supergraphe,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--fork',
    '1',
    ...options,
  ],
  env: () => ({}),
})

const script = (name, graphs) => ({
  argv: [process.execPath, join(HERE, 'entrees', name)],
  env: ({ supergraphe, addresses, port }) => ({
    SUPERGRAPHE: supergraphe,
    ADRESSES: JSON.stringify(addresses),
    PORT: String(port),
  }),
  graphs,
})

/** Each gateway that is measured: how its process starts, and on which graphs it can. */
export const passerelles = {
  "Trait d'union": ours('natif'),
  // What it costs to collect less often: node's own default is 16 MB.
  "Trait d'union, jeune tas de 32 Mo": ours('natif', '--max-semi-space-size=32'),
  "Trait d'union, MOTEUR=apollo": ours('apollo'),
  '@apollo/gateway + @apollo/server': script('apollo.js'),
  'Hive Gateway, natif': hive('--hive-router-runtime', '--config-path', join(HERE, 'entrees/hive-partage.config.mjs')),
  'Hive Gateway, natif, sans partage': hive(
    '--hive-router-runtime',
    '--config-path',
    join(HERE, 'entrees/hive.config.mjs'),
  ),
  'écrit à la main (idéal)': script('ideal.js', ['boutique']),
}
