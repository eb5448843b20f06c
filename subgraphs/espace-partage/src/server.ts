import { finishImports } from '@traitdunion/import'
import type { SourceDonnee } from '@traitdunion/parcours'
import type { SubgraphDefinition } from '@traitdunion/subgraph'
import { CONSERVATION, type Conservation } from './conservation/conservation.rules.js'
import { keepAsLongAs } from './conservation/withdraw-due.js'
import { entities, migrations } from './database.js'
import { type Loaders, loadersOf } from './loaders.js'
import { followIdentite } from './personne/follow-identite.js'
import { references } from './references.js'
import { RendezVousConjoint } from './rendez-vous-conjoint/rendez-vous-conjoint.type.js'
import { resolvers } from './resolvers.js'
import { routes } from './routes.js'
import { ORDRE_SOURCES } from './source/arbitrage.rules.js'
import { loadReferentiels } from './territoire/load-referentiels.js'

export interface EspacePartageSettings {
  /** Whose word is shown when several sources speak of a person's contact or organisme référent, first to last. */
  readonly ordreSources?: readonly SourceDonnee[]
  /** How long a person is kept once nobody accompanies her. */
  readonly conservation?: Conservation
  /** File of the installation's own territories (secteurs of MDS). */
  readonly territoiresFichier?: string
}

export const makeEspacePartage = ({
  ordreSources = ORDRE_SOURCES,
  conservation = CONSERVATION,
  territoiresFichier,
}: EspacePartageSettings = {}): SubgraphDefinition<Loaders> => ({
  nom: 'espace-partage',
  takesFiles: true,
  resolvers,
  types: [RendezVousConjoint],
  references,
  entities,
  migrations,
  loaders: (scope) => loadersOf(scope, { ordre: ordreSources, conservation }),
  routes,
  onEvenement: followIdentite,
  background: async (rooms) => {
    await loadReferentiels(rooms.dataSource, rooms.config.departement, territoiresFichier)
    const stops = await Promise.all([finishImports(rooms), keepAsLongAs(conservation)(rooms)])
    return async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  },
})

export const espacePartage: SubgraphDefinition<Loaders> = makeEspacePartage()
