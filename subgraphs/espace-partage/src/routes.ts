import type { Rooms } from '@traitdunion/subgraph'
import type { App } from './app.js'
import { contributionRoute } from './contribution/contribution.route.js'
import { evenementRoute } from './evenement/evenement.route.js'

/** Routes beside the graph, for partners' applications. */
export const routes = (app: App, rooms: Rooms): void => {
  contributionRoute(app, rooms)
  evenementRoute(app, rooms)
}
