import type { HubAnswer } from './answer.js'
import type { HubDocument } from './document.js'
import type { HubClient, OperationOptions } from './hub-client.js'

/** The part of a Relay connection that leads to the next page. */
export interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** The hub's answer for one page, and the connection in it: `null` when this page was refused or withheld. */
export interface HubPage<Data, C extends Connection> {
  readonly answer: HubAnswer<Data>
  readonly connection: C | null
}

/**
 * Every page of a list, one after the other, each asked for when the loop wants it. A page that is refused is the last.
 * @throws HubError when a page gets no answer; pages already read are not lost
 */
export async function* pages<
  Data,
  Variables extends { readonly after?: string | null | undefined },
  C extends Connection,
>(
  client: Pick<HubClient, 'query'>,
  document: HubDocument<Data, Variables>,
  variables: NoInfer<Variables>,
  connectionOf: (data: Data) => C | null | undefined,
  options?: OperationOptions,
): AsyncGenerator<HubPage<Data, C>, void, undefined> {
  let after = variables.after
  for (;;) {
    const answer = await client.query(document, { ...variables, after }, options)
    const connection = answer.data === null ? null : (connectionOf(answer.data) ?? null)
    yield { answer, connection }
    const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null
    if (next === null || next === undefined) return
    if (next === after) throw new Error('Le hub a rendu deux fois le même curseur : la liste ne finirait pas.')
    after = next
  }
}
