import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { execute, parse } from 'graphql'

/** Supergraph of a graph whose subgraphs listen at these addresses. */
export const composer = ({ sdls }, addresses) => {
  const services = Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: `${addresses[name]}/graphql`,
    typeDefs: parse(sdl),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return supergraphSdl
}

/** What an operation answers, from one schema over the same data: no gateway has a part in it. */
export const monolithe = ({ fields, fieldResolver }, supergraphSdl) => {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema()
  const byField = (source, args, context, info) => {
    const own = fields[info.parentType.name]?.[info.fieldName]
    if (own) return own(source ?? {}, args, context)
    return fieldResolver ? fieldResolver(source, args, context, info) : source?.[info.fieldName]
  }
  return async (query, variableValues) => {
    const answer = await execute({
      schema,
      document: parse(query),
      variableValues,
      contextValue: { monolith: true },
      fieldResolver: byField,
      typeResolver: ({ __typename }) => __typename,
    })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors.slice(0, 2)))
    return JSON.stringify({ data: answer.data })
  }
}
