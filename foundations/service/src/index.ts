export { type Journal, makeApp, type RunningService } from './app.js'
export { type BearerFault, type BearerVerifier, type Caller, makeBearerVerifier } from './bearer-verifier.js'
export { erreurs } from './errors.js'
export { answerHealth } from './health.js'
export { listen, type Where } from './listen.js'
export { loggable } from './loggable.js'
export { run } from './run.js'
export { departementSetting, jsonSetting, keySetting, processSettings, readSettings, urlSetting } from './settings.js'
export { StartFault } from './start-fault.js'
export { type ApplicationCredentials, makeTokenSource, type TokenSource } from './token-source.js'
export {
  CLOCK_SKEW_S,
  makeTokenVerifier,
  type TokenClaims,
  type TokenFault,
  type TokenVerifier,
  tokenIn,
} from './token-verifier.js'
export { Unavailable } from './unavailable.js'
export { answerUnknownRoutes } from './unknown-routes.js'
