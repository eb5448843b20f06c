import {
  byIdLoader,
  byPersonneLoader,
  groupedInOrderOf,
  type Scope,
  type SubgraphDefinition,
} from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { ActionEntity } from './action/action.entity.js'
import { ActionResolver } from './action/action.resolver.js'
import { ActionStore } from './action/action.store.js'
import { CertificationEntity } from './certification/certification.entity.js'
import { CertificationResolver } from './certification/certification.resolver.js'
import { CertificationStore } from './certification/certification.store.js'
import { FormationEntity } from './formation/formation.entity.js'
import { FormationMutation } from './formation/formation.mutation.js'
import { FormationResolver } from './formation/formation.resolver.js'
import { FormationStore } from './formation/formation.store.js'
import { FormationCertificationEntity } from './formation/formation-certification.entity.js'
import { OffreDeFormation1764000001000 } from './migrations/1764000001000-offre-de-formation.js'
import { Positionnement1764000002000 } from './migrations/1764000002000-positionnement.js'
import { OrganismeEntity } from './organisme/organisme.entity.js'
import { OrganismeResolver } from './organisme/organisme.resolver.js'
import { OrganismeStore } from './organisme/organisme.store.js'
import { followAppariement } from './personne/follow-appariement.js'
import { personneReference } from './personne/personne.reference.js'
import { PositionnementEntity } from './positionnement/positionnement.entity.js'
import { PositionnementMutation } from './positionnement/positionnement.mutation.js'
import { PersonnePositionnementResolver, PositionnementResolver } from './positionnement/positionnement.resolver.js'
import { PositionnementStore } from './positionnement/positionnement.store.js'
import { FinanceurEntity } from './session/financeur-session.entity.js'
import { SessionEntity } from './session/session.entity.js'
import { SessionResolver } from './session/session.resolver.js'
import { SessionStore } from './session/session.store.js'

const loaders = (scope: Scope) => {
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

export const region: SubgraphDefinition<Loaders> = {
  nom: 'region',
  resolvers: [
    FormationResolver,
    FormationMutation,
    ActionResolver,
    SessionResolver,
    OrganismeResolver,
    CertificationResolver,
    PositionnementResolver,
    PositionnementMutation,
    PersonnePositionnementResolver,
  ],
  references: {
    Personne: personneReference,
    Formation: ({ id }, { loaders }) => loaders.formation.load(id),
    ActionFormation: ({ id }, { loaders }) => loaders.action.load(id),
    SessionFormation: ({ id }, { loaders }) => loaders.session.load(id),
    OrganismeFormation: ({ id }, { loaders }) => loaders.organisme.load(id),
    Certification: ({ id }, { loaders }) => loaders.certification.load(id),
    Positionnement: ({ id }, { loaders }) => loaders.positionnement.load(id),
  },
  entities: [
    OrganismeEntity,
    CertificationEntity,
    FormationEntity,
    FormationCertificationEntity,
    ActionEntity,
    SessionEntity,
    FinanceurEntity,
    PositionnementEntity,
  ],
  migrations: [OffreDeFormation1764000001000, Positionnement1764000002000],
  loaders,
  onEvenement: followAppariement,
}
