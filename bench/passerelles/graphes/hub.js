// The published graph, with values that follow from the names of fields: what the hub's own whole file costs a gateway.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getNamedType, getNullableType, isAbstractType, isEnumType, isLeafType, isListType } from 'graphql'
import { ROOT } from '../racine.js'

const SUBGRAPHS = ['caf', 'departement', 'espace-partage', 'mission-locale', 'pole-emploi', 'region']
const LEAVES = { Int: 7, Float: 1.5, Boolean: true, Date: '2026-11-01', DateTime: '2026-11-01T08:00:00.000Z' }

const read = (path) => readFileSync(join(ROOT, path), 'utf8')

const made = (type, schema, name) => {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [1, 2].map((index) => made(nullable.ofType, schema, `${name}${index}`))
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[0].name
  if (isLeafType(named)) return LEAVES[named.name] ?? name
  const object = isAbstractType(named) ? schema.getPossibleTypes(named)[0] : named
  return { __typename: object.name }
}

export const hub = {
  nom: 'hub',
  sdls: Object.fromEntries(SUBGRAPHS.map((nom) => [nom, read(`subgraphs/${nom}/schema.graphql`)])),
  /** Of what nobody defines: the value that came with the object, else one made of its type and name. */
  fieldResolver: (source, _args, _context, { fieldName, returnType, schema }) =>
    source?.[fieldName] ?? made(returnType, schema, fieldName),
  fields: {},
  charges: [
    {
      nom: 'dossier entier',
      query: () =>
        `${read('clients/hub/operations/dossier-entier.graphql')}\n${read('clients/hub/operations/dossier-complet.fragment.graphql')}`,
      variables: () => ({ id: '00000000-0000-4000-8000-000000000001' }),
      connections: 4,
    },
  ],
}
hub.charges[0].query = (
  (text) => () =>
    text
)(hub.charges[0].query())
