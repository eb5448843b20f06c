import 'reflect-metadata'

export { type Annuaire, annuaireOf, type ProfessionnelConnu } from './annuaire/annuaire.client.js'
export { addDays, addMonths, civilDateOf, dayNumber, dayOfNumber, today } from './calendrier/civil-date.js'
export { type Contribution, reviewContributions } from './contributions/contribution.js'
export { presenceContribution } from './contributions/presence.js'
export { type Act, type ActOutcome, done, refused, versionConflict } from './database/act.js'
export { checkCursor, keysetPage } from './database/keyset.js'
export { type DatabaseParts, openDatabase } from './database/open-database.js'
export { Socle1700000000000 } from './database/socle.migration.js'
export { type CodeCommun, erreurs } from './errors.js'
export { buildGraph, type Class, type Graph, type GraphParts, type Reference } from './graph/build-graph.js'
export { byIdLoader } from './graph/by-id.js'
export { describedEnum } from './graph/described-enum.js'
export { DONNEE_URL, Donnee } from './graph/donnee.js'
export { ErreurMetier, refus, refusalsIn } from './graph/erreur-metier.js'
export { glossaryEnum } from './graph/glossary-enum.js'
export { groupedInOrderOf, inOrderOf } from './graph/loaders.js'
export { ModifieDepuis } from './graph/modifie-depuis.js'
export {
  type Connection,
  type Cursor,
  connectionOf,
  type Page,
  PageArgs,
  PageInfo,
  pageOf,
  toConnection,
} from './graph/pagination.js'
export { boundedSearch } from './graph/recherche.js'
export { type CivilDate, GraphQLCivilDate, GraphQLInstant, GraphQLUuid } from './graph/scalars.js'
export { Ordre, type Sort, sortOf } from './graph/tri.js'
export { isUuid } from './graph/uuid.js'
export { isCodeCommune } from './nomenclatures/code-commune.js'
export { isCodeRome } from './nomenclatures/code-rome.js'
export { isSiret } from './nomenclatures/siret.js'
export { type EvenementSortant, publish } from './outbox/publish.js'
export { type AliasBook, StoredAliasBook } from './personnes/alias-book.js'
export {
  AppariementClient,
  AppariementFault,
  type Enregistrement,
  type EvenementAppariement,
  type Identifiants,
  type IdentitePivot,
  type Issue,
  type Rapprochement,
} from './personnes/appariement.client.js'
export { byPersonneLoader, type OfPersonne, oneByPersonneLoader } from './personnes/by-personne.js'
export { erasePersonne, eraseRows } from './personnes/erase.store.js'
export { type LotsToConfirm, lotsToConfirm } from './personnes/lots-to-confirm.js'
export { type MatchedOne, matchOne, requestReference, unmatched } from './personnes/match-one.js'
export { cleDuNir, holdsNir } from './personnes/nir.js'
export { repeat } from './repeat.js'
export { databaseUrlName, readSubgraphConfig, type SubgraphConfig } from './server/config.js'
export type { Context, Rooms, Scope, SubgraphDefinition } from './server/definition.js'
export {
  APPARIEMENT_AUDIENCE,
  CONTRIBUTIONS_AUDIENCE,
  EVENEMENTS_AUDIENCE,
  startSubgraph,
} from './server/start-subgraph.js'
