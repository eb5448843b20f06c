import type { SourceDonnee } from '@traitdunion/parcours'
import { byIdLoader, byPersonneLoader, groupedInOrderOf, inOrderOf, type Page, type Scope } from '@traitdunion/subgraph'
import DataLoader from 'dataloader'
import { type CasDetaille, gestionOf } from './appariement/gestion.client.js'
import { conservationLoader } from './conservation/conservation.loader.js'
import type { Conservation } from './conservation/conservation.rules.js'
import { contactsLoader } from './contact/contact.loader.js'
import { EvenementStore, type EvenementsDemandes } from './evenement/evenement.store.js'
import type { EvenementParcours } from './evenement/evenement.type.js'
import { OppositionStore } from './opposition/opposition.store.js'
import { OrganisationStore } from './organisation/organisation.store.js'
import { organismesReferentsLoader } from './organisme-referent/organisme-referent.loader.js'
import { pageByParentLoader } from './page-by-parent.js'
import { PersonneStore } from './personne/personne.store.js'
import { ProfessionnelStore } from './professionnel/professionnel.store.js'
import { DemandeRectificationStore } from './rectification/demande-rectification.store.js'
import { RendezVousConjointStore } from './rendez-vous-conjoint/rendez-vous-conjoint.store.js'
import type { ParticipantRendezVous } from './rendez-vous-conjoint/rendez-vous-conjoint.type.js'
import { ServiceStore } from './service/service.store.js'
import type { Service } from './service/service.type.js'
import { StructureStore } from './structure/structure.store.js'
import { CommuneStore } from './territoire/commune.store.js'
import type { Commune } from './territoire/commune.type.js'
import { TerritoireStore } from './territoire/territoire.store.js'
import type { Territoire } from './territoire/territoire.type.js'

interface Reglages {
  /** Configured order of sources. */
  readonly ordre: readonly SourceDonnee[]
  readonly conservation: Conservation
}

/** Batched readers of one request. */
export const loadersOf = (scope: Scope, { ordre, conservation }: Reglages) => {
  const personnes = new PersonneStore(scope)
  const organisations = new OrganisationStore(scope)
  const professionnels = new ProfessionnelStore(scope)
  const communes = new CommuneStore(scope)
  const territoires = new TerritoireStore(scope)
  const structures = new StructureStore(scope)
  const services = new ServiceStore(scope)
  const rendezVous = new RendezVousConjointStore(scope)
  const gestion = gestionOf(scope.appariement)
  const evenements = new EvenementStore(scope)
  const rectifications = new DemandeRectificationStore(scope)
  return {
    personne: byIdLoader((ids) => personnes.findByIds(ids)),
    contacts: contactsLoader(scope, ordre),
    organismesReferents: organismesReferentsLoader(scope, ordre),
    organisation: byIdLoader((ids) => organisations.findByIds(ids)),
    professionnel: byIdLoader((ids) => professionnels.findByIds(ids)),
    commune: new DataLoader<string, Commune | null>(async (codes) =>
      inOrderOf(codes, await communes.findByCodes(codes), ({ code }) => code),
    ),
    territoire: byIdLoader((ids) => territoires.findByIds(ids)),
    territoiresDeCommune: new DataLoader<string, Territoire[]>(async (codes) =>
      groupedInOrderOf(codes, await territoires.findByCommunes(codes), ({ commune }) => commune),
    ),
    communesDeTerritoire: pageByParentLoader<Page, Commune>((ids, page) => communes.pagesOfTerritoires(ids, page)),
    structure: byIdLoader((ids) => structures.findByIds(ids)),
    service: byIdLoader((ids) => services.findByIds(ids)),
    servicesDeStructure: pageByParentLoader<Page, Service>((ids, page) => services.pagesOfStructures(ids, page)),
    rendezVous: byIdLoader((ids) => rendezVous.findByIds(ids)),
    rendezVousDePersonne: byPersonneLoader(scope.personnes, (ids) => rendezVous.findByPersonnes(ids)),
    participants: new DataLoader<string, ParticipantRendezVous[]>(async (ids) =>
      groupedInOrderOf(ids, await rendezVous.findParticipants(ids), ({ rendezVousId }) => rendezVousId),
    ),
    casDetaille: new DataLoader<string, CasDetaille | null>(gestion.cas, { maxBatchSize: 100 }),
    conservation: conservationLoader(scope, conservation),
    oppositions: byPersonneLoader(scope.personnes, (ids) => new OppositionStore(scope).findByPersonnes(ids)),
    rectification: byIdLoader((ids) => rectifications.findByIds(ids)),
    rectificationsDePersonne: byPersonneLoader(scope.personnes, (ids) => rectifications.findByPersonnes(ids)),
    evenement: byIdLoader((ids) => evenements.findByIds(ids)),
    evenementsDePersonne: pageByParentLoader<EvenementsDemandes, EvenementParcours>((ids, demandes) =>
      evenements.pagesOf(ids, demandes),
    ),
  }
}

export type Loaders = ReturnType<typeof loadersOf>
