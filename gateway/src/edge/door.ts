import type { FastifyBaseLogger } from 'fastify'
import type { GatewayConfig } from '../config.js'
import type { Came } from '../pipeline/answer.js'
import type { Authenticate } from '../pipeline/authenticate.js'
import type { Sources } from '../pipeline/choose-document.js'
import type { PassportOf } from '../pipeline/passports.js'
import type { HttpAnswer } from './http-answer.js'

/** A request by HTTP, as far as a door has to know it. */
export interface HttpRequest extends Came {
  readonly accept: string | undefined
}

/** The way from a request to its answer, over one engine. */
export interface Door {
  readonly answer: (request: HttpRequest) => Promise<HttpAnswer>
  readonly close: () => Promise<void>
}

export interface DoorParts {
  readonly config: GatewayConfig
  readonly log: FastifyBaseLogger
  readonly authenticate: Authenticate
  readonly passportOf: PassportOf
  readonly sources: Sources
}

/** @throws Error when the supergraph cannot be served */
export type OpenDoor = (parts: DoorParts) => Promise<Door>
