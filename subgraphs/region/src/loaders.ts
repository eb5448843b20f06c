import { byIdLoader, byPersonneLoader, groupedInOrderOf, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { ActionStore } from './action/action.store.js'
import { CertificationStore } from './certification/certification.store.js'
import { FormationStore } from './formation/formation.store.js'
import { OrganismeStore } from './organisme/organisme.store.js'
import { PositionnementStore } from './positionnement/positionnement.store.js'
import { SessionStore } from './session/session.store.js'

export const loaders = (scope: Scope) => {
  const formations = new FormationStore(scope)
  const actions = new ActionStore(scope)
  const sessions = new SessionStore(scope)
  const organismes = new OrganismeStore(scope)
  const certifications = new CertificationStore(scope)
  const positionnements = new PositionnementStore(scope)
  return {
    formation: byIdLoader((ids) => formations.findByIds(ids)),
    action: byIdLoader((ids) => actions.findByIds(ids)),
    actionsDeFormation: new DataLoader(async (ids: readonly string[]) =>
      groupedInOrderOf(ids, await actions.findByFormations(ids), ({ formationId }) => formationId),
    ),
    session: byIdLoader((ids) => sessions.findByIds(ids)),
    sessionsDAction: new DataLoader(async (ids: readonly string[]) =>
      groupedInOrderOf(ids, await sessions.findByActions(ids), ({ actionId }) => actionId),
    ),
    financeursDeSession: new DataLoader(async (ids: readonly string[]) =>
      groupedInOrderOf(ids, await sessions.findFinanceurs(ids), ({ sessionId }) => sessionId),
    ),
    organisme: byIdLoader((ids) => organismes.findByIds(ids)),
    certification: byIdLoader((ids) => certifications.findByIds(ids)),
    certificationsDeFormation: new DataLoader(async (ids: readonly string[]) =>
      groupedInOrderOf(ids, await certifications.findByFormations(ids), ({ formationId }) => formationId),
    ),
    positionnement: byIdLoader((ids) => positionnements.findByIds(ids)),
    positionnementsDePersonne: byPersonneLoader(scope.personnes, (ids) => positionnements.findByPersonnes(ids)),
  }
}

export type Loaders = ReturnType<typeof loaders>
