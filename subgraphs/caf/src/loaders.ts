import { byIdLoader, byPersonneLoader, groupedInOrderOf, oneByPersonneLoader, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { DossierRsaStore } from './dossier-rsa/dossier-rsa.store.js'
import { DroitsEtDevoirsStore } from './droits-et-devoirs/droits-et-devoirs.store.js'
import { FoyerStore } from './foyer/foyer.store.js'
import { RessourcesStore } from './ressources/ressources.store.js'

/** Rows of a parent, batched for one request. */
const byParent = <V>(fetch: (ids: readonly string[]) => Promise<readonly V[]>, parentOf: (row: V) => string) =>
  new DataLoader<string, V[]>(async (ids) => groupedInOrderOf(ids, await fetch(ids), parentOf))

export const loaders = (scope: Scope) => {
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
