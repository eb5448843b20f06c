import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyBaseLogger } from 'fastify'
import type { HubContext } from './context.js'
import { digestOf } from './form.js'

/**
 * One line per operation in the access log: who, for which purpose, which form of operation, with what outcome.
 * Never a variable, never a value, nothing that the caller may lengthen. The durable trace comes with the journal; it takes this same place.
 */
export const recordPlugin = (log: FastifyBaseLogger): ApolloServerPlugin<HubContext> => ({
  requestDidStart: async () => {
    const begun = performance.now()
    return {
      willSendResponse: async ({ contextValue, document, operation, response }) => {
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
            // Not its name, which is the caller's free text. Only of what was valid: the rest may hold anything.
            empreinte: operation && document && digestOf(document),
            codes: [...new Set(errors.map(({ extensions }) => extensions?.code))],
            dureeMs: Math.round(performance.now() - begun),
          },
          'operation',
        )
      },
    }
  },
})
