// One query each, by hand: what a gateway that plans nothing and checks nothing costs on Node with undici and JSON.
import { createServer } from 'node:http'
import { Pool } from 'undici'

const { ADRESSES, PORT } = process.env
const pools = Object.fromEntries(
  Object.entries(JSON.parse(ADRESSES)).map(([nom, url]) => [nom, new Pool(url, { connections: 64 })]),
)

const ask = async (nom, query, variables) => {
  const { body } = await pools[nom].request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await body.json()).data
}

const petite = async ({ id }, aliased) => {
  const { user } = await ask('accounts', 'query($id: ID!) { user(id: $id) { id name username } }', { id })
  const { _entities } = await ask(
    'reviews',
    'query($r: [_Any!]!) { _entities(representations: $r) { ... on User { reviews { id body } } } }',
    { r: [{ __typename: 'User', id: user.id }] },
  )
  const { name, username } = user
  return { [aliased]: { id: user.id, name, username, reviews: _entities[0].reviews } }
}

const large = async () => {
  const { topProducts } = await ask('products', '{ topProducts(first: 1000) { upc name } }')
  const { _entities } = await ask(
    'inventory',
    'query($r: [_Any!]!) { _entities(representations: $r) { ... on Product { inStock } } }',
    { r: topProducts.map(({ upc }) => ({ __typename: 'Product', upc })) },
  )
  return { topProducts: topProducts.map(({ upc, name }, index) => ({ upc, name, inStock: _entities[index].inStock })) }
}

const WAY = `id body author { id reviews { id body product { upc } } }`

const profonde = async () => {
  const [{ users }, { topProducts }] = await Promise.all([
    ask('accounts', '{ users { id username name } }'),
    ask('products', '{ topProducts { upc name price weight } }'),
  ])
  const { u, p } = await ask(
    'reviews',
    `query($u: [_Any!]!, $p: [_Any!]!) {
      u: _entities(representations: $u) { ... on User { reviews { id body product { upc reviews { ${WAY} } } } } }
      p: _entities(representations: $p) { ... on Product { reviews { ${WAY} } } }
    }`,
    {
      u: users.map(({ id }) => ({ __typename: 'User', id })),
      p: topProducts.map(({ upc }) => ({ __typename: 'Product', upc })),
    },
  )
  const products = new Map(topProducts.map((product) => [product.upc, product]))
  const people = new Map(users.map((user) => [user.id, user]))
  const missingProducts = new Set()
  const missingPeople = new Set()
  const seeProduct = ({ upc }) => products.has(upc) || missingProducts.add(upc)
  const seeReviews = (reviews) => {
    for (const { author } of reviews) {
      if (!people.has(author.id)) missingPeople.add(author.id)
      for (const { product } of author.reviews) seeProduct(product)
    }
  }
  for (const { reviews } of u)
    for (const { product } of reviews) {
      seeProduct(product)
      seeReviews(product.reviews)
    }
  for (const { reviews } of p) seeReviews(reviews)
  await Promise.all([
    missingProducts.size > 0 &&
      ask(
        'products',
        'query($r: [_Any!]!) { _entities(representations: $r) { ... on Product { upc name price weight } } }',
        { r: [...missingProducts].map((upc) => ({ __typename: 'Product', upc })) },
      ).then(({ _entities }) => {
        for (const product of _entities) products.set(product.upc, product)
      }),
    missingPeople.size > 0 &&
      ask('accounts', 'query($r: [_Any!]!) { _entities(representations: $r) { ... on User { id username name } } }', {
        r: [...missingPeople].map((id) => ({ __typename: 'User', id })),
      }).then(({ _entities }) => {
        for (const user of _entities) people.set(user.id, user)
      }),
  ])
  const all = [...products.values()]
  const { _entities } = await ask(
    'inventory',
    'query($r: [_Any!]!) { _entities(representations: $r) { ... on Product { inStock shippingEstimate } } }',
    { r: all.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight })) },
  )
  for (const [index, product] of all.entries()) Object.assign(product, _entities[index])

  const P = ({ upc }) => {
    const { inStock, name, price, shippingEstimate, weight } = products.get(upc)
    return { inStock, name, price, shippingEstimate, upc, weight }
  }
  const U = ({ id }) => {
    const { username, name } = people.get(id)
    return { id, username, name }
  }
  const last = (reviews) => reviews.map(({ id, body, product }) => ({ id, body, product: P(product) }))
  const way = (reviews) =>
    reviews.map(({ id, body, author }) => ({ id, body, author: { ...U(author), reviews: last(author.reviews) } }))
  return {
    users: users.map((user, index) => ({
      ...U(user),
      reviews: u[index].reviews.map(({ id, body, product }) => ({
        id,
        body,
        product: { ...P(product), reviews: way(product.reviews) },
      })),
    })),
    topProducts: topProducts.map((product, index) => ({ ...P(product), reviews: way(p[index].reviews) })),
  }
}

const answerOf = ({ query, variables }) => {
  if (query.includes('Profonde')) return profonde()
  if (query.includes('Large')) return large()
  return petite(variables, /(\w+): user/.exec(query)?.[1] ?? 'user')
}

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  if (chunks.length === 0) return response.end()
  const body = Buffer.from(JSON.stringify({ data: await answerOf(JSON.parse(Buffer.concat(chunks).toString())) }))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}).listen(Number(PORT), '127.0.0.1')
