import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyBaseLogger } from 'fastify'
import type { HubContext } from './context.js'
import { withoutNumbers } from './without-values.js'

/**
 * One line per operation in the access log: who, for which purpose, which operation, with what outcome. Never a
 * variable, never a value. The durable trace comes with the journal; it takes this same place.
 */
export const recordPlugin = (log: FastifyBaseLogger): ApolloServerPlugin<HubContext> => ({
  requestDidStart: async () => {
    const begun = performance.now()
    return {
      willSendResponse: async ({ contextValue, document, operationName, queryHash, response }) => {
        const { caller, transaction } = contextValue
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : []
        log.info(
          {
            transaction,
            appelant: caller.kind === 'connu' ? caller.genre : 'etranger',
            ...(caller.kind === 'connu'
              ? {
                  partenaire: caller.partenaire,
                  application: caller.application,
                  agent: caller.agent,
                  finalite: caller.finalite,
                }
              : {}),
            // A name that the caller chose: numbers in it may be somebody's.
            operation: operationName ? withoutNumbers(operationName) : undefined,
            // A digest that anybody can redo: what is no document may be a mere number, found again by trying them all.
            empreinte: document && queryHash,
            codes: [...new Set(errors.map(({ extensions }) => extensions?.code))],
            dureeMs: Math.round(performance.now() - begun),
          },
          'operation',
        )
      },
    }
  },
})
