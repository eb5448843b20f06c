import type { ReadOperation } from '../operation/read-operation.js'
import type { Caller, Decision, Variables } from './stages.js'

/**
 * Operation + caller → decision. Deny by default: a stranger only reads, and what is public. Until conventions
 * are compiled, a known caller reads or writes everything that its scopes open (README says so).
 */
export const authorise = (operation: ReadOperation, variables: Variables, caller: Caller): Decision => {
  if (caller.kind === 'etranger') return operation.forStranger(variables)
  return caller.scopes.has(operation.scope) ? { kind: 'accordee' } : { kind: 'sans-scope', scope: operation.scope }
}
