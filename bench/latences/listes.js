import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../local/dist/index.js'
import { buildSchema, getNamedType, isObjectType, isRequiredArgument } from '../../node_modules/graphql/index.js'

/** Every list of the published graph that can be asked for without an argument, and how one of its pages is asked for. */
export const listes = async () => {
  const schema = buildSchema(await readFile(join(ROOT, 'schema/published/api.graphql'), 'utf8'))
  return Object.values(schema.getQueryType().getFields())
    .filter(({ type, args }) => getNamedType(type).name.endsWith('Connection') && !args.some(isRequiredArgument))
    .map(({ name, type }) => {
      const node = getNamedType(getNamedType(getNamedType(type).getFields().edges.type).getFields().node.type)
      const cle = ['id', 'code', 'codeRome'].find((champ) => isObjectType(node) && champ in node.getFields())
      return {
        nom: name,
        query: `query ($after: String) { ${name}(first: 20, after: $after) { edges { node { ${cle ?? '__typename'} } } pageInfo { hasNextPage endCursor } } }`,
      }
    })
}
