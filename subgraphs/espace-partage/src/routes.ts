import type { Rooms } from '@traitdunion/subgraph'
import { annuaireRoute } from './annuaire/annuaire.route.js'
import type { App } from './app.js'
import { contributionRoute } from './contribution/contribution.route.js'
import { evenementRoute } from './evenement/evenement.route.js'

/** Routes beside the graph, for partners' applications. */
export const routes = (app: App, rooms: Rooms): void => {
  annuaireRoute(app, rooms)
  contributionRoute(app, rooms)
  evenementRoute(app, rooms)
}
