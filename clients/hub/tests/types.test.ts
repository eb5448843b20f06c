import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { expectTypeOf, test } from 'vitest'
import {
  type CodeErreur,
  DossierEntierDocument,
  type DossierEntierQuery,
  type HubAnswer,
  type HubClient,
  OrientationDeciderDocument,
  PersonnesRechercherDocument,
  pages,
} from '../src/index.js'

// Read by the type check, never run.
export const typesOf = async (client: HubClient, tree: TypedDocumentNode<DossierEntierQuery, { id: string }>) => {
  const answer = await client.query(DossierEntierDocument, { id: 'p1' })
  expectTypeOf(answer).toEqualTypeOf<HubAnswer<DossierEntierQuery>>()
  // @ts-expect-error a refusal has no data: it must be told apart first
  answer.data.personne
  if (answer.kind !== 'refus') expectTypeOf(answer.data.personne?.nom).toEqualTypeOf<string | null | undefined>()
  if (answer.kind === 'refus') expectTypeOf(answer.erreurs[0]?.code).toEqualTypeOf<CodeErreur | undefined>()

  // @ts-expect-error the variables of this document are not optional
  await client.query(DossierEntierDocument, {})
  // @ts-expect-error nor of another type
  await client.query(DossierEntierDocument, { id: 1 })
  // @ts-expect-error nor any others
  await client.query(DossierEntierDocument, { id: 'p1', nom: 'Aubry' })
  // @ts-expect-error a bare text has no types
  await client.query('{ personne { id } }', {})
  // @ts-expect-error nor has a syntax tree, which this client does not print
  await client.query(tree, { id: 'p1' })

  const input = {
    cleIdempotence: 'c',
    personneId: 'p1',
    organismeReferent: 'DEPARTEMENT',
    decideeLe: '2026-01-15',
  } as const
  await client.mutate(OrientationDeciderDocument, { input: { ...input, parcours: 'SOCIAL' } })
  // @ts-expect-error an enum knows its values
  await client.mutate(OrientationDeciderDocument, { input: { ...input, parcours: 'AUTRE' } })

  const search = { filtre: {}, first: 20 }
  for await (const { connection } of pages(client, PersonnesRechercherDocument, search, (data) => data.personnes))
    expectTypeOf(connection?.edges?.[0]?.node?.id).toEqualTypeOf<string | undefined>()
  // @ts-expect-error a document without `after` has no pages
  pages(client, DossierEntierDocument, { id: 'p1' }, (data) => data.personne)
  // @ts-expect-error what has no `pageInfo` is no connection
  pages(client, PersonnesRechercherDocument, search, (data) => data.personnes?.edges)
}

test('the types of the client are read by the type check', () => {
  expectTypeOf(typesOf).toBeFunction()
})
