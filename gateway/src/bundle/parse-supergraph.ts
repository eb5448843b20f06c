import { type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql'
import { makeTurns } from '../turns.js'

/** Read at once: some hundredths of a large supergraph, and mostly less than one turn. */
const PIECE = 8_000

/** Strings and comments, in which a bracket is none; then brackets. */
const LEXEMES = /"""(?:\\"""|[\s\S])*?"""|"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|#[^\n\r]*|[(){}[\]]/g
const NOTHING = /^(?:[\t\n\r ,\uFEFF]|#[^\n\r]*)*$/
const OPENING = '([{'

/**
 * A text → pieces that hold whole definitions, which read one after the other are what the whole is. A brace that closes
 * and stands in no other ends a definition: nothing in this language goes on after it.
 */
export function* piecesOf(text: string, atLeast: number): Generator<string> {
  let from = 0
  let depth = 0
  for (const { 0: lexeme, index } of text.matchAll(LEXEMES)) {
    if (lexeme.length > 1 || lexeme === '#') continue
    depth += OPENING.includes(lexeme) ? 1 : -1
    if (lexeme !== '}' || depth > 0 || index + 1 - from < atLeast) continue
    yield text.slice(from, index + 1)
    from = index + 1
  }
  const rest = text.slice(from)
  if (from === 0 || !NOTHING.test(rest)) yield rest
}

/**
 * The syntax tree of a supergraph, without where each word stands. Turn by turn: requests go on meanwhile.
 * @throws GraphQLError when it is no GraphQL
 */
export const parseSupergraph = async (text: string, piece = PIECE): Promise<DocumentNode> => {
  const definitions: DefinitionNode[] = []
  const turn = makeTurns()
  for (const one of piecesOf(text, piece)) {
    for (const definition of parse(one, { noLocation: true }).definitions) definitions.push(definition)
    await turn()
  }
  return { kind: Kind.DOCUMENT, definitions }
}
