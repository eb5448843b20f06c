import { finishImports, Import1700000002000, importRoutes } from '@traitdunion/import'
import { type SubgraphDefinition } from '@traitdunion/subgraph'
import { ActionEntity } from './action/action.entity.js'
import { ActionResolver } from './action/action.resolver.js'
import { CertificationEntity } from './certification/certification.entity.js'
import { CertificationResolver } from './certification/certification.resolver.js'
import { FormationEntity } from './formation/formation.entity.js'
import { FormationMutation } from './formation/formation.mutation.js'
import { FormationResolver } from './formation/formation.resolver.js'
import { FormationCertificationEntity } from './formation/formation-certification.entity.js'
import { catalogueLheo } from './import-lheo/catalogue-lheo.format.js'
import { type Loaders, loaders } from './loaders.js'
import { OffreDeFormation1764000001000 } from './migrations/1764000001000-offre-de-formation.js'
import { Positionnement1764000002000 } from './migrations/1764000002000-positionnement.js'
import { SessionSansFin1764000003000 } from './migrations/1764000003000-session-sans-fin.js'
import { OrganismeEntity } from './organisme/organisme.entity.js'
import { OrganismeResolver } from './organisme/organisme.resolver.js'
import { personneReference } from './personne/personne.reference.js'
import { presence } from './personne/presence.contribution.js'
import { PositionnementEntity } from './positionnement/positionnement.entity.js'
import { PositionnementMutation } from './positionnement/positionnement.mutation.js'
import { PersonnePositionnementResolver, PositionnementResolver } from './positionnement/positionnement.resolver.js'
import { FinanceurEntity } from './session/financeur-session.entity.js'
import { SessionEntity } from './session/session.entity.js'
import { SessionResolver } from './session/session.resolver.js'

export const region: SubgraphDefinition<Loaders> = {
  nom: 'region',
  takesFiles: true,
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
  migrations: [
    OffreDeFormation1764000001000,
    Positionnement1764000002000,
    Import1700000002000,
    SessionSansFin1764000003000,
  ],
  loaders,
  contributions: [presence],
  routes: importRoutes({ partenaire: 'region', formats: [catalogueLheo] }),
  background: finishImports,
}
