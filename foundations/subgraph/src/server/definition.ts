import type { Passport } from '@traitdunion/passport'
import type { BearerVerifier } from '@traitdunion/service'
import type { FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import type { Contribution } from '../contributions/contribution.js'
import type { Act, ActOutcome } from '../database/act.js'
import type { DatabaseParts } from '../database/open-database.js'
import type { GraphParts } from '../graph/build-graph.js'
import type { AliasBook } from '../personnes/alias-book.js'
import type { AppariementClient } from '../personnes/appariement.client.js'
import type { OnEvenement } from '../personnes/follow-appariement.js'
import type { SubgraphConfig } from './config.js'

/** What a request may reach, before its loaders exist. */
export interface Scope {
  readonly dataSource: DataSource
  readonly passport: Passport
  readonly personnes: AliasBook
  readonly departement: string
  readonly appariement: AppariementClient
}

/** What every resolver receives. Made with the request, dies with it. */
export interface Context<L> extends Scope {
  readonly loaders: L
  /** When nobody awaits the answer any more, in milliseconds since 1970. */
  readonly deadline: number
  /** Runs a mutation once, in one transaction. */
  readonly act: (act: Act) => Promise<ActOutcome>
}

/** What routes beside the graph and background work may reach. */
export interface Rooms {
  readonly dataSource: DataSource
  readonly config: SubgraphConfig
  readonly appariement: AppariementClient
  readonly personnes: AliasBook
  /** Verifies tokens of `acces` for an audience: routes beside the graph are for applications, not for the gateway. */
  readonly bearerFor: (audience: string) => BearerVerifier
}

/** A subgraph is its subject: this list, and little else. */
export interface SubgraphDefinition<L> extends GraphParts, DatabaseParts {
  readonly nom: string
  /** Batched readers of one request; stores take the scope in their constructor, so no query can forget it. */
  readonly loaders: (scope: Scope) => L
  /** Has a route that takes whole files (`config: { takesFile: true }`): a request there may last. */
  readonly takesFiles?: boolean
  readonly routes?: (app: FastifyInstance, rooms: Rooms) => void | Promise<void>
  /**
   * What the subgraph does with an event of the matching service, in the transaction of its position. A withdrawn person's
   * own rows are erased after it, by `erasePersonne`.
   */
  readonly onEvenement?: OnEvenement
  /** What espace-partage shows of persons and this subgraph knows: told whenever it changes. */
  readonly contributions?: readonly Contribution[]
  /** Work that goes on beside requests. Returns how to stop it. */
  readonly background?: (rooms: Rooms) => Promise<() => Promise<void>>
}
