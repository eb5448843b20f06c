import { GraphQLScalarType } from 'graphql'
import { GraphQLLocalDate, GraphQLDateTime as Instants, GraphQLUUID as Uuids } from 'graphql-scalars'

/** A day of the civil calendar, `2026-11-22`: not an instant, so it stays text from table to answer. */
export type CivilDate = string

/** Scalar `Date`. */
export const GraphQLCivilDate = new GraphQLScalarType<CivilDate, CivilDate>({
  ...(GraphQLLocalDate.toConfig() as object),
  name: 'Date',
  description: 'Jour du calendrier civil, AAAA-MM-JJ.',
  specifiedByURL: null,
  extensions: {},
})

/** Scalar `DateTime`: an instant, in and out as a JavaScript Date. */
export const GraphQLInstant = new GraphQLScalarType<Date, Date>({
  ...(Instants.toConfig() as object),
  name: 'DateTime',
  description: 'Instant, RFC 3339, en temps universel.',
  specifiedByURL: null,
  extensions: {},
})

/** Scalar `UUID`, used for idempotency keys. */
export const GraphQLUuid = new GraphQLScalarType<string, string>({
  ...(Uuids.toConfig() as object),
  name: 'UUID',
  description: 'Identifiant universel, RFC 9562.',
  specifiedByURL: null,
  extensions: {},
})
