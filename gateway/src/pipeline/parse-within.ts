import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from 'graphql'
import { type Limits, NAMES, NESTING, STRANGER_LIMITS } from './limits.js'
import { nestsBeyond } from './nesting.js'
import { excessOf, type Weight, weightOf } from './weight.js'

export type Parsed =
  | { readonly kind: 'lu'; readonly document: DocumentNode; readonly weight: Weight }
  | { readonly kind: 'refuse'; readonly error: GraphQLError }

const refuse = (code: string, sentence: string, extensions: object = {}): Parsed => ({
  kind: 'refuse',
  error: new GraphQLError(sentence, { extensions: { code, ...extensions } }),
})

const SPLIT = 'Découpez la demande en plusieurs opérations.'
const SCHEMA = `Le document dépasse ce qui s’admet sur le schéma : aucun alias sous \`__schema\` ni \`__type\`. ${SPLIT}`

const tooComplex = (excess: keyof Weight, limits: Limits): Parsed => {
  if (excess === 'introspectionAliases')
    return refuse('DOCUMENT_TROP_COMPLEXE', SCHEMA, { limite: 'aliasIntrospection', maximum: 0 })
  const [limite, words] = NAMES[excess]
  const maximum = limits[excess]
  const sentence =
    limits === STRANGER_LIMITS
      ? `Sans jeton, un document ne dépasse pas ${maximum} ${words}. Identifiez-vous, envoyez un document enregistré, ou découpez la demande.`
      : `Le document dépasse ${maximum} ${words}. ${SPLIT}`
  return refuse('DOCUMENT_TROP_COMPLEXE', sentence, { limite, maximum })
}

const nestsTooMuch = () =>
  refuse(
    'DOCUMENT_TROP_COMPLEXE',
    `Le document imbrique plus de ${NESTING} accolades, crochets ou parenthèses. ${SPLIT}`,
    { limite: 'imbrication', maximum: NESTING },
  )

const noSubscription = () =>
  refuse(
    'ABONNEMENT_ABSENT',
    'Le hub n’a pas d’abonnement. Relisez la liste à intervalles avec le filtre `modifieDepuis`.',
  )

/** What graphql-js says when it has read as many tokens as it may. */
const isOutOfTokens = (error: unknown) =>
  error instanceof GraphQLError && /Document contains more that \d+ tokens/.test(error.message)

const isSubscription = (node: DocumentNode['definitions'][number]) =>
  node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.SUBSCRIPTION

/** A document that was within some limits, under those of who asks now. */
export const within = (read: Extract<Parsed, { kind: 'lu' }>, limits: Limits): Parsed => {
  const excess = excessOf(read.weight, limits)
  return excess === undefined ? read : tooComplex(excess, limits)
}

/** Text → document, by its form alone: the graph has no part in it, so everybody hears the same. */
export const parseWithin = (text: string, limits: Limits): Parsed => {
  if (text.length > limits.characters) return tooComplex('characters', limits)
  if (nestsBeyond(text)) return nestsTooMuch()
  let document: DocumentNode
  try {
    // Where each word stood is not kept: what is wrong is read again to say where.
    document = parse(text, { maxTokens: limits.tokens, noLocation: true })
  } catch (error) {
    if (isOutOfTokens(error)) return tooComplex('tokens', limits)
    if (!(error instanceof GraphQLError)) throw error
    const { message, source, positions } = error
    return {
      kind: 'refuse',
      error: new GraphQLError(message, { source, positions, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }),
    }
  }
  if (document.definitions.some(isSubscription)) return noSubscription()
  return within({ kind: 'lu', document, weight: weightOf(document, text.length) }, limits)
}
