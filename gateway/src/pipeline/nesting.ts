import { Lexer, Source, TokenKind } from 'graphql'
import { LIMITS, NESTING } from './limits.js'

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/** A text that opens no more than that, in strings and comments too, nests no more. */
const opensBeyond = (text: string): boolean => {
  let openings = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x28 || code === 0x5b || code === 0x7b) openings += 1
  }
  return openings > NESTING
}

/**
 * Whether brackets stand within one another beyond what the parser bears. Reads tokens only, and no more than the limit:
 * safe on anything. What is no token is left to the parser to say.
 */
export const nestsBeyond = (text: string): boolean => {
  if (!opensBeyond(text)) return false
  const lexer = new Lexer(new Source(text))
  let nesting = 0
  try {
    for (let count = 0; count <= LIMITS.tokens && lexer.advance().kind !== TokenKind.EOF; count++) {
      if (OPENING.has(lexer.token.kind)) nesting += 1
      if (CLOSING.has(lexer.token.kind)) nesting -= 1
      if (nesting > NESTING) return true
    }
  } catch {
    return false
  }
  return false
}
