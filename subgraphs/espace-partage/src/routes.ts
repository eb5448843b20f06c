import { type FileFormat, importRoutes } from '@traitdunion/import'
import type { Rooms } from '@traitdunion/subgraph'
import { annuaireRoute } from './annuaire/annuaire.route.js'
import type { App } from './app.js'
import { contributionRoute } from './contribution/contribution.route.js'
import { evenementRoute } from './evenement/evenement.route.js'
import { exportRoute } from './export-data-inclusion/export.route.js'
import { formatsAnnuaire } from './import-annuaire/index.js'
import { formatsDataInclusion } from './import-data-inclusion/index.js'

/** Whose files the offer of services comes in: the hub's own, for all. */
const PARTENAIRE = 'espace-partage'

/** Routes beside the graph, for partners' applications. */
export const routes = async (app: App, rooms: Rooms): Promise<void> => {
  annuaireRoute(app, rooms)
  contributionRoute(app, rooms)
  evenementRoute(app, rooms)
  exportRoute(PARTENAIRE, app, rooms)
  // In a scope of its own: it takes bodies as they come.
  await app.register(async (files) =>
    importRoutes({
      partenaire: PARTENAIRE,
      formats: [...formatsDataInclusion, ...formatsAnnuaire] as readonly FileFormat[],
    })(files, rooms),
  )
}
