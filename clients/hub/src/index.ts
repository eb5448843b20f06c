export type { ErreurHub, HubAnswer } from './answer.js'
export { type CodeErreur, codesHub } from './codes.js'
export type { HubDocument } from './document.js'
// Documents and their types, generated from operations/.
export * from './generated/graphql.js'
export { type HubClient, type HubClientSettings, makeHubClient, type OperationOptions } from './hub-client.js'
export { HubError, type HubFault } from './hub-error.js'
export { type Connection, type HubPage, pages } from './pages.js'
