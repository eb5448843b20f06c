// The subgraphs of every graph and the issuer of tokens, in one process: what is asked twice is answered from memory, so
// that all gateways meet the same cheap bytes.
import { createServer } from 'node:http'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphql, parse } from 'graphql'

/** Graphs to serve: those of this folder, unless another module's are asked for. */
const { jwks, graphes: module = './graphes/index.js' } = JSON.parse(process.argv[2] ?? '{}')
const { graphes } = await import(module)

const KEPT = 20_000

const bodyOf = async (request) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const listen = (handler) =>
  new Promise((resolve) => {
    const server = createServer({ keepAliveTimeout: 60_000 }, handler).listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${server.address().port}`),
    )
  })

const send = (response, body) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}

/** Fields of a subgraph's own schema, and its entities from what identifies them. */
const resolversFor = (schema, fields) =>
  Object.fromEntries(
    Object.keys(schema.getTypeMap())
      .filter((name) => !name.startsWith('__') && schema.getType(name).getFields && fields[name])
      .map((name) => [
        name,
        Object.fromEntries(Object.entries(fields[name]).filter(([field]) => schema.getType(name).getFields()[field])),
      ]),
  )

const serve = ({ sdls, fields, fieldResolver }, nom) => {
  const typeDefs = parse(sdls[nom])
  const bare = buildSubgraphSchema([{ typeDefs }])
  const entities = bare.getType('_Entity')?.getTypes() ?? []
  const resolvers = resolversFor(bare, fields)
  for (const { name } of entities)
    resolvers[name] = { ...resolvers[name], __resolveReference: (reference) => reference }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }])
  const known = new Map()
  return listen(async (request, response) => {
    const text = await bodyOf(request)
    const found = known.get(text)
    if (found) return send(response, found)
    const { query, variables, operationName } = JSON.parse(text)
    const asked = { schema, source: query, variableValues: variables, operationName, contextValue: {} }
    const answer = Buffer.from(
      JSON.stringify(
        await graphql({
          ...asked,
          ...(fieldResolver ? { fieldResolver } : {}),
          typeResolver: ({ __typename }) => __typename,
        }),
      ),
    )
    if (known.size < KEPT) known.set(text, answer)
    send(response, answer)
  })
}

const addresses = {}
for (const graphe of graphes) {
  addresses[graphe.nom] = {}
  for (const nom of Object.keys(graphe.sdls)) addresses[graphe.nom][nom] = await serve(graphe, nom)
}
const issuer = await listen((_request, response) => send(response, Buffer.from(JSON.stringify(jwks))))
console.log(JSON.stringify({ addresses, issuer }))
