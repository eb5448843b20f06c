import type { Fault } from './proxy.js'

const silent = () => {}
const head = Buffer.from('\r\n\r\n')

/** The body of an answer, header left as it is: it says how long the body is. */
const withBody = (chunk: Buffer, change: (body: Buffer) => Buffer) => {
  const at = chunk.indexOf(head)
  const from = at < 0 ? 0 : at + head.length
  return Buffer.concat([chunk.subarray(0, from), change(chunk.subarray(from))])
}

/** Late, but within the deadline. */
export const LATENCY: Fault = { answer: (chunk, { asker, later }) => later(30, () => asker.write(chunk)) }

/** What may happen to a request before anybody reads it: it has not been asked. */
export const BEFORE: Readonly<Record<string, Fault>> = {
  'a reset before anything is read': { request: (_chunk, { asker }) => asker.resetAndDestroy() },
  'a connection closed before anything is read': { request: (_chunk, { asker }) => asker.end() },
  'a black hole': { request: silent },
  'a connection that is half open': {
    request: (_chunk, { answerer }) => answerer.destroy(),
    answer: silent,
  },
}

/** What may happen to the answer: the subgraph has done what it was asked. */
export const AFTER: Readonly<Record<string, Fault>> = {
  'a reset instead of an answer': { answer: (_chunk, { asker }) => asker.resetAndDestroy() },
  'an answer that never comes': { answer: silent },
  'a reset in the middle of an answer': {
    answer: (chunk, { asker, later }) => {
      asker.write(chunk.subarray(0, -5))
      later(20, () => asker.resetAndDestroy())
    },
  },
  'a truncated answer': { answer: (chunk, { asker }) => asker.end(chunk.subarray(0, -5)) },
  'an answer that stops in the middle': { answer: (chunk, { asker }) => void asker.write(chunk.subarray(0, -5)) },
  'an answer that comes in drops': {
    answer: (chunk, { asker, later }) => {
      const drip = (at: number) => {
        if (at >= chunk.length) return
        asker.write(chunk.subarray(at, at + 1))
        later(40, () => drip(at + 1))
      }
      drip(0)
    },
  },
  'bytes that are no HTTP': {
    answer: (_chunk, { asker }) => void asker.write('\0\xff ceci n’est pas du HTTP\r\n\r\n'),
  },
  'bytes that are no text': {
    answer: (chunk, { asker }) => void asker.write(withBody(chunk, (body) => body.fill(0xff))),
  },
  'a value in bytes that are no text': {
    answer: (chunk, { asker }) =>
      void asker.write(
        withBody(chunk, (body) => Buffer.from(body.toString('latin1').replace(/.(?="[^"]*$)/, '\xff'), 'latin1')),
      ),
  },
}
