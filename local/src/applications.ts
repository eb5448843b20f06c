import { type Application, AUDIENCE_APPARIEMENT, AUDIENCE_HUB, audienceImport } from '@traitdunion/acces'
import type { Departement } from './demonstration/files.js'
import { applicationOf, type Installation, serviceAccountOf } from './installation.js'
import { SUBGRAPHS, type SubgraphName } from './rooms.js'

/** What a subgraph may call: the hub's own services. */
const SERVICE_AUDIENCES = [AUDIENCE_APPARIEMENT, 'urn:traitdunion:evenements', 'urn:traitdunion:contributions']

const accountsOf = (nom: SubgraphName) => [
  { id: serviceAccountOf(nom), nom: `Sous-graphe ${nom}`, audiences: SERVICE_AUDIENCES },
  { id: applicationOf(nom), nom: `Système d'information ${nom}`, audiences: [AUDIENCE_HUB, audienceImport(nom)] },
]

const keysOf = ({ applications }: Installation, id: string) => {
  const keys = applications[id]
  if (!keys) throw new Error(`Compte sans clé : ${id}`)
  return keys
}

/** Two accounts a partner: its subgraph, which speaks to the hub's own services, and its information system. */
export const applicationsOf = (installation: Installation, { sirets }: Departement): Application[] =>
  SUBGRAPHS.flatMap((nom) =>
    accountsOf(nom).map((account) => ({
      ...account,
      audiences: [...account.audiences],
      partenaire: nom,
      siret: sirets[nom],
      jwks: keysOf(installation, account.id).publiques,
      scopes: ['hub:lire', 'hub:ecrire'],
    })),
  )

/** The private key with which an account signs. */
export const privateKeyOf = (installation: Installation, id: string) => ({
  ...keysOf(installation, id).privees.keys[0],
  alg: 'EdDSA',
})
