import { withTheCalendar } from '@traitdunion/parcours'
import type { SubgraphDefinition } from '@traitdunion/subgraph'
import { aide } from './aide/aide.subject.js'
import { comiteLocal } from './comite-local/comite.subject.js'
import { ContratStore } from './contrat/contrat.store.js'
import { contrat } from './contrat/contrat.subject.js'
import { diagnostic } from './diagnostic/diagnostic.subject.js'
import { attachDossier } from './dossier/attach-dossier.js'
import { dossier } from './dossier/dossier.subject.js'
import { lots } from './dossier/lots.js'
import { equipe } from './equipe-pluridisciplinaire/equipe.subject.js'
import { type Loaders, loaders } from './loaders.js'
import { orientation } from './orientation/orientation.subject.js'
import { personneReference } from './personne/personne.reference.js'
import { presence } from './personne/presence.contribution.js'
import { Organisation, Professionnel } from './reference/organisation.type.js'
import { Territoire } from './reference/territoire.type.js'
import { referent } from './referent/designation.subject.js'
import { organismeReferentContribution } from './referent/organisme-referent.contribution.js'
import { rendezVous } from './rendez-vous/rendez-vous.subject.js'
import { reorientation } from './reorientation/reorientation.subject.js'
import { sanction } from './sanction/sanction.subject.js'

const subjects = [
  dossier,
  orientation,
  reorientation,
  referent,
  diagnostic,
  contrat,
  rendezVous,
  equipe,
  sanction,
  aide,
  comiteLocal,
]

export const departement: SubgraphDefinition<Loaders> = {
  nom: 'departement',
  resolvers: subjects.flatMap(({ resolvers }) => resolvers),
  types: [Organisation, Professionnel, Territoire, ...subjects.flatMap(({ types }) => types)],
  references: Object.assign({ Personne: personneReference }, ...subjects.map(({ references }) => references)),
  entities: subjects.flatMap(({ entities }) => entities),
  migrations: subjects.flatMap(({ migrations }) => migrations),
  loaders,
  onEvenement: attachDossier,
  contributions: [organismeReferentContribution, presence],
  background: async (rooms) => {
    const stops = await Promise.all([lots.inBackground(rooms), withTheCalendar(ContratStore.expire)(rooms)])
    return async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  },
}
