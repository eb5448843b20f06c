import { databaseUrlName } from '@traitdunion/subgraph'
import { privateKeyOf } from '../applications.js'
import { type Installation, serviceAccountOf } from '../installation.js'
import { type DatabaseName, SUBGRAPHS, type SubgraphName } from '../rooms.js'

export type RoomName = 'acces' | 'appariement' | 'gateway' | SubgraphName
export type Environment = Readonly<Record<string, string>>

/** Where each process listens, as the others reach it, and where browsers and partners reach the two public ones. */
export interface Addresses {
  readonly host: string
  readonly ports: Readonly<Record<RoomName, number>>
  readonly reach: (room: RoomName) => string
  readonly accesPublic: string
  readonly gatewayPublic: string
  readonly databaseUrl: (name: DatabaseName) => string
}

/** Files that processes are given: paths as the process sees them. */
export interface Files {
  readonly accesKeys: string
  readonly applications: string
  readonly personas: string
  readonly supergraph: string
  /** Manifest of registered documents. */
  readonly documents: string
  readonly explorateur: string
}

interface Facts {
  readonly installation: Installation
  readonly numorgs: readonly string[]
  readonly addresses: Addresses
  readonly files: Files
}

/**
 * MB of JavaScript heap of a room that takes files. A file of 1.3 GB keeps 66 alive; without a ceiling, node lets several
 * times that lie about on a large machine before it cleans up.
 */
const HEAP_MB = 160

const subgraphEnvironment = (nom: SubgraphName, { installation, numorgs, addresses }: Facts): Environment => ({
  NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
  HOST: addresses.host,
  PORT: String(addresses.ports[nom]),
  [databaseUrlName(nom)]: addresses.databaseUrl(nom),
  DEPARTEMENT: installation.departement,
  PASSEPORT_CLES: JSON.stringify(installation.passeport.publiques),
  PORTEE_CLE: installation.portee[nom],
  ACCES_URL: addresses.accesPublic,
  ACCES_INTERNE_URL: addresses.reach('acces'),
  APPLICATION_ID: serviceAccountOf(nom),
  APPLICATION_CLE: JSON.stringify(privateKeyOf(installation, serviceAccountOf(nom))),
  APPARIEMENT_URL: addresses.reach('appariement'),
  ESPACE_PARTAGE_URL: addresses.reach('espace-partage'),
  ...(nom === 'caf' ? { CAF_NUMORG: numorgs.join(',') } : {}),
})

/** The settings of every process of the hub, when each runs by itself. */
export const environmentsOf = (facts: Facts): Readonly<Record<RoomName, Environment>> => {
  const { installation, addresses, files } = facts
  const { host, ports, reach } = addresses
  return {
    acces: {
      HOST: host,
      PORT: String(ports.acces),
      ACCES_URL: addresses.accesPublic,
      ACCES_CLES: files.accesKeys,
      ACCES_APPLICATIONS: files.applications,
      ACCES_PERSONAS: files.personas,
      ACCES_EXPLORATEUR_URL: `${addresses.gatewayPublic}/explorateur/`,
    },
    appariement: {
      HOST: host,
      PORT: String(ports.appariement),
      [databaseUrlName('appariement')]: addresses.databaseUrl('appariement'),
      DEPARTEMENT: installation.departement,
      ACCES_URL: addresses.accesPublic,
      ACCES_INTERNE_URL: reach('acces'),
      APPARIEMENT_CLE_NIR: installation.nir,
    },
    ...(Object.fromEntries(SUBGRAPHS.map((nom) => [nom, subgraphEnvironment(nom, facts)])) as Record<
      SubgraphName,
      Environment
    >),
    gateway: {
      HOST: host,
      PORT: String(ports.gateway),
      DEPARTEMENT: installation.departement,
      SUPERGRAPHE: files.supergraph,
      // All of these are ours: their sentences quote no value.
      SOUS_GRAPHES: JSON.stringify(
        Object.fromEntries(
          SUBGRAPHS.map((nom) => [nom, { url: reach(nom), porteeKey: installation.portee[nom], phrasesSures: true }]),
        ),
      ),
      ACCES_URL: addresses.accesPublic,
      ACCES_INTERNE_URL: reach('acces'),
      PASSEPORT_CLE_PRIVEE: JSON.stringify({ ...installation.passeport.privees.keys[0], alg: 'EdDSA' }),
      DOCUMENTS_ENREGISTRES: files.documents,
      // The demonstration's explorer and examples write operations; an installation names its applications.
      DOCUMENTS_LIBRES: 'tous',
      EXPLORATEUR: files.explorateur,
    },
  }
}
