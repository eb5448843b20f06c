import { GraphQLError } from 'graphql'
import type { ReadOperation } from '../operation/read-operation.js'
import type { Variables } from './stages.js'

/** What the lists of one operation may hold in all, before anything is fetched. */
export const MAX_ELEMENTS = 20_000

const LIMIT = MAX_ELEMENTS.toLocaleString('fr-FR').replace(/\s/g, ' ')

/** Why an operation is not run, when its lists would hold too much. */
export const weigh = (operation: ReadOperation, variables: Variables): GraphQLError | undefined => {
  const { elements, heaviest } = operation.listWeight(variables)
  if (elements <= MAX_ELEMENTS) return undefined
  const sentence = `Les listes demandées, dont « ${heaviest.join(' › ')} », feraient plus de ${LIMIT} éléments. Réduisez \`first\`, ou lisez les listes imbriquées en plusieurs demandes ; rien n’a été lu.`
  return new GraphQLError(sentence, { extensions: { code: 'LISTES_TROP_GRANDES', listes: heaviest } })
}
