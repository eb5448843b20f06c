import { finishImports, Import1700000002000, importRoutes } from '@traitdunion/import'
import { withTheCalendar } from '@traitdunion/parcours'
import type { SubgraphDefinition } from '@traitdunion/subgraph'
import { ContratStore } from './contrat/contrat.store.js'
import { contrat } from './contrat/contrat.sujet.js'
import { diagnostic } from './diagnostic/diagnostic.sujet.js'
import { spieFormats } from './flux-spie/spie.formats.js'
import { diagnosticsFt } from './import-diagnostic/diagnostics.format.js'
import { inscription } from './inscription/inscription.sujet.js'
import { lots } from './inscription/lots.js'
import { type Loaders, loaders } from './loaders.js'
import { loadRome, metier } from './metier/metier.sujet.js'
import { FluxSpie1765000000040 } from './migrations/1765000000040-flux-spie.js'
import { offre } from './offre/offre.sujet.js'
import { organismeReferentContribution } from './orientation/organisme-referent.contribution.js'
import { orientation } from './orientation/orientation.sujet.js'
import { personneReference } from './personne/personne.reference.js'
import { presence } from './personne/presence.contribution.js'
import { PmsmpStore } from './pmsmp/pmsmp.store.js'
import { pmsmp } from './pmsmp/pmsmp.sujet.js'
import { prestation } from './prestation/prestation.sujet.js'
import { projet } from './projet/projet.sujet.js'
import { followAppariement } from './rapprochement/follow-appariement.js'
import { rendezVous } from './rendez-vous/rendez-vous.sujet.js'

const sujets = [metier, inscription, orientation, contrat, rendezVous, offre, projet, prestation, pmsmp, diagnostic]

const followCalendar = withTheCalendar(async (dataSource, today) => {
  await ContratStore.expire(dataSource, today)
  await PmsmpStore.lapse(dataSource.manager, today)
})

export const poleEmploi: SubgraphDefinition<Loaders> = {
  nom: 'pole-emploi',
  takesFiles: true,
  resolvers: sujets.flatMap(({ resolvers }) => resolvers),
  types: sujets.flatMap(({ types }) => types),
  references: Object.assign({ Personne: personneReference }, ...sujets.map(({ references }) => references)),
  entities: sujets.flatMap(({ entities }) => entities),
  migrations: [Import1700000002000, ...sujets.flatMap(({ migrations }) => migrations), FluxSpie1765000000040],
  loaders,
  routes: (app, rooms) =>
    importRoutes({ partenaire: 'pole-emploi', formats: [...spieFormats(rooms), diagnosticsFt] })(app, rooms),
  onEvenement: followAppariement,
  contributions: [organismeReferentContribution, presence],
  background: async (rooms) => {
    await loadRome(rooms)
    const stops = await Promise.all([lots.inBackground(rooms), followCalendar(rooms), finishImports(rooms)])
    return async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  },
}
