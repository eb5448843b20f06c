import {
  byIdLoader,
  byPersonneLoader,
  groupedInOrderOf,
  oneByPersonneLoader,
  type Scope,
  type SubgraphDefinition,
} from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { DossierRsaEntity, EtatConstateEntity, SuspensionRsaEntity } from './dossier-rsa/dossier-rsa.entity.js'
import { DossierRsaResolver, DroitRsaResolver, PersonneDossierRsaResolver } from './dossier-rsa/dossier-rsa.resolver.js'
import { DossierRsaStore } from './dossier-rsa/dossier-rsa.store.js'
import { DroitsEtDevoirsEntity } from './droits-et-devoirs/droits-et-devoirs.entity.js'
import {
  DroitsEtDevoirsResolver,
  PersonneDroitsEtDevoirsResolver,
} from './droits-et-devoirs/droits-et-devoirs.resolver.js'
import { DroitsEtDevoirsStore } from './droits-et-devoirs/droits-et-devoirs.store.js'
import { FoyerEntity } from './foyer/foyer.entity.js'
import {
  AdresseFoyerResolver,
  FoyerResolver,
  MembreFoyerResolver,
  PersonneFoyerResolver,
} from './foyer/foyer.resolver.js'
import { FoyerStore } from './foyer/foyer.store.js'
import { MembreFoyerEntity } from './foyer/membre-foyer.entity.js'
import { attachPerson } from './import-cnaf/attach-person.js'
import { finishImports } from './import-cnaf/finish-imports.js'
import { importRoutes } from './import-cnaf/import.route.js'
import { Graphe1764100000000 } from './migrations/1764100000000-graphe.js'
import { Import1764100001000 } from './migrations/1764100001000-import.js'
import { personneReference } from './personne/personne.reference.js'
import { RessourcesTrimestreEntity } from './ressources/ressources.entity.js'
import { PersonneRessourcesResolver } from './ressources/ressources.resolver.js'
import { RessourcesStore } from './ressources/ressources.store.js'

/** Rows of a parent, batched for one request. */
const byParent = <V>(fetch: (ids: readonly string[]) => Promise<readonly V[]>, parentOf: (row: V) => string) =>
  new DataLoader<string, V[]>(async (ids) => groupedInOrderOf(ids, await fetch(ids), parentOf))

const loaders = (scope: Scope) => {
  const foyers = new FoyerStore(scope)
  const dossiers = new DossierRsaStore(scope)
  const devoirs = new DroitsEtDevoirsStore(scope)
  const ressources = new RessourcesStore(scope)
  const { personnes } = scope
  return {
    foyer: byIdLoader((ids) => foyers.findByIds(ids)),
    membresDeFoyer: byParent(
      (ids) => foyers.findMembres(ids),
      ({ foyerId }) => foyerId,
    ),
    membreDePersonne: oneByPersonneLoader(personnes, (ids) => foyers.findMembresOfPersonnes(ids)),
    dossierRsa: byIdLoader((ids) => dossiers.findByIds(ids)),
    dossiersDeFoyer: byParent(
      (ids) => dossiers.findByFoyers(ids),
      ({ foyerId }) => foyerId,
    ),
    suspensionsDeDossier: byParent(
      (ids) => dossiers.findSuspensions(ids),
      ({ dossierId }) => dossierId,
    ),
    etatsDeDossier: byParent(
      (ids) => dossiers.findEtats(ids),
      ({ dossierId }) => dossierId,
    ),
    droitsEtDevoirs: byIdLoader((ids) => devoirs.findByIds(ids)),
    droitsEtDevoirsDeDossier: byParent(
      (ids) => devoirs.findByDossiers(ids),
      ({ dossierId }) => dossierId,
    ),
    droitsEtDevoirsDePersonne: oneByPersonneLoader(personnes, (ids) => devoirs.findByPersonnes(ids)),
    ressourcesDePersonne: byPersonneLoader(personnes, (ids) => ressources.findByPersonnes(ids)),
  }
}

export type Loaders = ReturnType<typeof loaders>

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
  migrations: [Graphe1764100000000, Import1764100001000],
  loaders,
  routes: importRoutes(numorgs),
  onEvenement: attachPerson,
  background: finishImports,
})
