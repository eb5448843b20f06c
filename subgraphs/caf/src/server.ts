import { finishImports, importRoutes } from '@traitdunion/import'
import { type SubgraphDefinition } from '@traitdunion/subgraph'
import { DossierRsaEntity, EtatConstateEntity, SuspensionRsaEntity } from './dossier-rsa/dossier-rsa.entity.js'
import { DossierRsaResolver, DroitRsaResolver, PersonneDossierRsaResolver } from './dossier-rsa/dossier-rsa.resolver.js'
import { DroitsEtDevoirsEntity } from './droits-et-devoirs/droits-et-devoirs.entity.js'
import {
  DroitsEtDevoirsResolver,
  PersonneDroitsEtDevoirsResolver,
} from './droits-et-devoirs/droits-et-devoirs.resolver.js'
import { contactContribution } from './foyer/contact.contribution.js'
import { FoyerEntity } from './foyer/foyer.entity.js'
import {
  AdresseFoyerResolver,
  FoyerResolver,
  MembreFoyerResolver,
  PersonneFoyerResolver,
} from './foyer/foyer.resolver.js'
import { MembreFoyerEntity } from './foyer/membre-foyer.entity.js'

import { fluxCnaf } from './import-cnaf/flux-cnaf.format.js'
import { type Loaders, loaders } from './loaders.js'
import { Graphe1764100000000 } from './migrations/1764100000000-graphe.js'
import { Import1764100001000 } from './migrations/1764100001000-import.js'
import { DossierParFoyer1764100002000 } from './migrations/1764100002000-dossier-par-foyer.js'
import { SuiviDesChangements1764100003000 } from './migrations/1764100003000-suivi-des-changements.js'
import { ImportDeFichiers1764100004000 } from './migrations/1764100004000-import-de-fichiers.js'
import { Listes1764100020000 } from './migrations/1764100020000-listes.js'
import { followAppariement } from './personne/follow-appariement.js'
import { personneReference } from './personne/personne.reference.js'
import { presence } from './personne/presence.contribution.js'
import { RessourcesTrimestreEntity } from './ressources/ressources.entity.js'
import { PersonneRessourcesResolver } from './ressources/ressources.resolver.js'

export interface CafSettings {
  /** NUMORG of the organisms (CAF, MSA) whose flows this installation takes. */
  readonly numorgs: readonly string[]
}

export const makeCaf = ({ numorgs }: CafSettings): SubgraphDefinition<Loaders> => ({
  nom: 'caf',
  takesFiles: true,
  resolvers: [
    FoyerResolver,
    AdresseFoyerResolver,
    MembreFoyerResolver,
    PersonneFoyerResolver,
    DossierRsaResolver,
    DroitRsaResolver,
    PersonneDossierRsaResolver,
    DroitsEtDevoirsResolver,
    PersonneDroitsEtDevoirsResolver,
    PersonneRessourcesResolver,
  ],
  references: {
    Personne: personneReference,
    Foyer: ({ id }, { loaders }) => loaders.foyer.load(id),
    DossierRsa: ({ id }, { loaders }) => loaders.dossierRsa.load(id),
    DroitsEtDevoirs: ({ id }, { loaders }) => loaders.droitsEtDevoirs.load(id),
  },
  entities: [
    FoyerEntity,
    MembreFoyerEntity,
    DossierRsaEntity,
    SuspensionRsaEntity,
    EtatConstateEntity,
    DroitsEtDevoirsEntity,
    RessourcesTrimestreEntity,
  ],
  migrations: [
    Graphe1764100000000,
    Import1764100001000,
    DossierParFoyer1764100002000,
    SuiviDesChangements1764100003000,
    ImportDeFichiers1764100004000,
    Listes1764100020000,
  ],
  loaders,
  routes: importRoutes({ partenaire: 'caf', formats: [fluxCnaf(numorgs)] }),
  onEvenement: followAppariement,
  contributions: [contactContribution, presence],
  background: finishImports,
})
