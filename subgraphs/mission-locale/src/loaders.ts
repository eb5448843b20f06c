import {
  byIdLoader,
  byPersonneLoader,
  groupedInOrderOf,
  inOrderOf,
  oneByPersonneLoader,
  type Scope,
} from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { ActeStore } from './acte/acte.store.js'
import { ContratJeuneStore } from './cej/contrat-engagement-jeune.store.js'
import { ParcoursCejStore } from './cej/parcours-cej.store.js'
import { SuiviCejStore } from './cej/suivi-cej.store.js'
import { DossierStore } from './dossier/dossier.store.js'
import { OrientationStore } from './orientation/orientation.store.js'
import { RendezVousStore } from './rendez-vous/rendez-vous.store.js'
import { ReperageStore } from './reperage/reperage.store.js'
import { SituationStore } from './situation/situation.store.js'

export const loaders = (scope: Scope) => {
  const dossiers = new DossierStore(scope)
  const situations = new SituationStore(scope)
  const parcours = new ParcoursCejStore(scope)
  const contrats = new ContratJeuneStore(scope)
  const suivis = new SuiviCejStore(scope)
  const orientations = new OrientationStore(scope)
  const actes = new ActeStore(scope)
  const rendezVous = new RendezVousStore(scope)
  const reperages = new ReperageStore(scope)
  const { personnes } = scope
  return {
    dossier: byIdLoader((ids) => dossiers.findByIds(ids)),
    dossierDePersonne: oneByPersonneLoader(personnes, (ids) => dossiers.findByPersonnes(ids)),
    situation: byIdLoader((ids) => situations.findByIds(ids)),
    situationsDePersonne: byPersonneLoader(personnes, (ids) => situations.findByPersonnes(ids)),
    parcoursCej: byIdLoader((ids) => parcours.findByIds(ids)),
    parcoursCejDePersonne: byPersonneLoader(personnes, (ids) => parcours.findByPersonnes(ids)),
    contratJeune: byIdLoader((ids) => contrats.findByIds(ids)),
    contratsJeuneDePersonne: byPersonneLoader(personnes, (ids) => contrats.findByPersonnes(ids)),
    contratDeParcours: new DataLoader(async (ids: readonly string[]) =>
      inOrderOf(ids, await contrats.findByParcours(ids), ({ parcoursId }) => parcoursId),
    ),
    allocationsDeParcours: new DataLoader(async (ids: readonly string[]) =>
      groupedInOrderOf(ids, await suivis.findAllocations(ids), ({ parcoursId }) => parcoursId),
    ),
    semainesDeParcours: new DataLoader(async (ids: readonly string[]) =>
      groupedInOrderOf(ids, await suivis.findSemaines(ids), ({ parcoursId }) => parcoursId),
    ),
    orientation: byIdLoader((ids) => orientations.findByIds(ids)),
    orientationsDePersonne: byPersonneLoader(personnes, (ids) => orientations.findByPersonnes(ids)),
    acte: byIdLoader((ids) => actes.findByIds(ids)),
    actesDePersonne: byPersonneLoader(personnes, (ids) => actes.findByPersonnes(ids)),
    rendezVous: byIdLoader((ids) => rendezVous.findByIds(ids)),
    rendezVousDePersonne: byPersonneLoader(personnes, (ids) => rendezVous.findByPersonnes(ids)),
    reperage: byIdLoader((ids) => reperages.findByIds(ids)),
    reperagesDePersonne: byPersonneLoader(personnes, (ids) => reperages.findByPersonnes(ids)),
  }
}

export type Loaders = ReturnType<typeof loaders>
