import { enums } from '@traitdunion/glossary'
import { GraphQLError, Kind } from 'graphql'
import { describe, expect, it } from 'vitest'
import { glossaryEnum } from './glossary-enum.js'
import { GraphQLCivilDate, GraphQLInstant, GraphQLUuid } from './scalars.js'

describe('the scalar Date', () => {
  it.each(['2026-11-22', '2024-02-29', '0001-01-01', '9999-12-31'])('keeps %s as text', (day) => {
    expect(GraphQLCivilDate.parseValue(day)).toBe(day)
    expect(GraphQLCivilDate.parseLiteral({ kind: Kind.STRING, value: day })).toBe(day)
    expect(GraphQLCivilDate.serialize(day)).toBe(day)
  })

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '26-1-1',
    '2026-1-1',
    '22/11/2026',
    '2026-11-22T00:00:00Z',
    '2026-11-22 ',
    '',
    20261122,
    null,
    true,
    {},
  ])('refuses %s without repeating it', (value) => {
    const refusal = () => GraphQLCivilDate.parseValue(value)
    expect(refusal).toThrow(GraphQLError)
    expect(refusal).toThrow('Date attend un jour qui existe, AAAA-MM-JJ.')
  })
})

describe('the scalar DateTime', () => {
  it.each([
    ['2026-11-22T08:30:00Z', '2026-11-22T08:30:00.000Z'],
    ['2026-11-22T08:30:00.123456+01:00', '2026-11-22T07:30:00.123Z'],
  ])('reads %s as an instant', (text, instant) => {
    expect((GraphQLInstant.parseValue(text) as Date).toISOString()).toBe(instant)
    expect(JSON.stringify(GraphQLInstant.serialize(new Date(text)))).toBe(`"${instant}"`)
  })

  it.each([
    '2026-11-22',
    '2026-11-22T08:30:00',
    '2026-02-30T00:00:00Z',
    '2026-11-22T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '',
    0,
    1764000000000,
    null,
    {},
  ])('refuses %s without repeating it', (value) => {
    expect(() => GraphQLInstant.parseValue(value)).toThrow('DateTime attend un instant RFC 3339 avec son fuseau.')
  })

  it('refuses an invalid instant on the way out', () => {
    expect(() => GraphQLInstant.serialize(new Date(Number.NaN))).toThrow()
  })
})

describe('the scalar UUID', () => {
  const uuid = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  it('is the same in capitals', () => {
    expect(GraphQLUuid.parseValue(uuid.toUpperCase())).toBe(uuid)
  })
  it.each(['x', `{${uuid}}`, `urn:uuid:${uuid}`, `${uuid}\n`, uuid.replaceAll('-', ''), 5, null])(
    'refuses %s',
    (value) => {
      expect(() => GraphQLUuid.parseValue(value)).toThrow('UUID attend un UUID.')
    },
  )
  it('is a text in a document too', () => {
    expect(() => GraphQLUuid.parseLiteral({ kind: Kind.INT, value: '5' })).toThrow()
    expect(GraphQLUuid.parseLiteral({ kind: Kind.STRING, value: uuid })).toBe(uuid)
  })
})

describe('an enum of the glossary', () => {
  it('is the same object for all, each value being its own name', () => {
    expect(glossaryEnum('EtatDroitRsa')).toBe(glossaryEnum('EtatDroitRsa'))
    expect(Object.entries(glossaryEnum('EtatDroitRsa'))).toEqual(
      Object.keys(enums.EtatDroitRsa.valeurs).map((value) => [value, value]),
    )
  })
})
