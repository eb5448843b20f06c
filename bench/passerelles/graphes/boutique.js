// A shop in four subgraphs, the shape by which gateways are commonly compared: what one asks for leads back to where it began.

const LINK = (...names) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names.map((name) => `"${name}"`).join(', ')}])\n`

const sdls = {
  accounts: `${LINK('@key')}
    type Query { users: [User!]! user(id: ID!): User }
    type User @key(fields: "id") { id: ID! name: String! username: String! }`,
  products: `${LINK('@key')}
    type Query { topProducts(first: Int = 5): [Product!]! }
    type Product @key(fields: "upc") { upc: ID! name: String! price: Int! weight: Int! }`,
  inventory: `${LINK('@key', '@external', '@requires')}
    type Product @key(fields: "upc") {
      upc: ID!
      price: Int! @external
      weight: Int! @external
      inStock: Boolean!
      shippingEstimate: Int! @requires(fields: "price weight")
    }`,
  reviews: `${LINK('@key')}
    type Review { id: ID! body: String! author: User! product: Product! }
    type User @key(fields: "id") { id: ID! reviews: [Review!]! }
    type Product @key(fields: "upc") { upc: ID! reviews: [Review!]! }`,
}

const WORDS =
  'le la une avec sans pour mission contrat atelier parcours droit aide emploi métier suivi rendez-vous'.split(' ')
const sentence = (seed, length) =>
  Array.from({ length }, (_, i) => WORDS[(seed * 7 + i * 5 + ((seed * i) % 3)) % WORDS.length]).join(' ')

const productOf = (upc) => ({
  upc: String(upc),
  name: `Produit ${upc}`,
  price: 100 + ((upc * 37) % 900),
  weight: (upc * 13) % 50,
})
const userOf = (id) => ({ id: String(id), name: `Prénom${id} Nom${id}`, username: `nom${id}` })
const shipping = ({ price, weight }) => (price > 1000 ? 0 : Math.round(weight * 2))

/** Everybody wrote four reviews; those of the first six are about nine products, so that ways cross. */
const reviewOf = (author, index) => {
  const id = author * 4 + index
  return {
    id: `r${id}`,
    body: sentence(id, 14),
    author: { id: String(author) },
    product: { upc: String(((author + index * 2) % 9) + 1) },
  }
}
const reviewsBy = (author) => Array.from({ length: 4 }, (_, index) => reviewOf(author, index))
const REVIEWS = [1, 2, 3, 4, 5, 6].flatMap(reviewsBy)

/** What each field is, whichever subgraph or monolith is asked. */
const fields = {
  Query: {
    users: () => [1, 2, 3, 4, 5, 6].map(userOf),
    user: (_, { id }) => userOf(Number(id)),
    topProducts: (_, { first }) => Array.from({ length: first }, (_unused, index) => productOf(index + 1)),
  },
  User: {
    name: ({ id }) => userOf(Number(id)).name,
    username: ({ id }) => userOf(Number(id)).username,
    reviews: ({ id }) => reviewsBy(Number(id)),
  },
  Product: {
    name: ({ upc }) => productOf(Number(upc)).name,
    // What a representation brings is what counts: a wrong one shows.
    price: ({ upc, price }) => price ?? productOf(Number(upc)).price,
    weight: ({ upc, weight }) => weight ?? productOf(Number(upc)).weight,
    inStock: ({ upc }) => Number(upc) % 3 !== 0,
    shippingEstimate: (product, _args, { monolith }) => shipping(monolith ? productOf(Number(product.upc)) : product),
    reviews: ({ upc }) => REVIEWS.filter((review) => review.product.upc === upc),
  },
}

const deep = `
  query Profonde {
    users { ...U reviews { ...R product { ...P reviews { ...R author { ...U reviews { ...R product { ...P } } } } } } }
    topProducts { ...P reviews { ...R author { ...U reviews { ...R product { ...P } } } } }
  }
  fragment U on User { id username name }
  fragment R on Review { id body }
  fragment P on Product { inStock name price shippingEstimate upc weight }
`
const small = 'query Petite($id: ID!) { user(id: $id) { id name username reviews { id body } } }'
const wide = 'query Large { topProducts(first: 1000) { upc name inStock } }'

const one = () => ({ id: '1' })
const many = (index) => ({ id: String((index % 1000) + 1) })

/** @property query text of the n-th request @property variables of the n-th request @property connections open at once */
export const boutique = {
  nom: 'boutique',
  sdls,
  fields,
  charges: [
    { nom: 'profonde', query: () => deep, variables: () => ({}), connections: 8 },
    { nom: 'petite', query: () => small, variables: one, connections: 16 },
    { nom: 'petite, 1 000 personnes', query: () => small, variables: many, connections: 16 },
    // Nobody has asked this text before: read, validated, planned.
    {
      nom: 'petite, texte nouveau',
      query: (index) => small.replace('{ user', `{ n${process.pid}x${index}: user`),
      variables: one,
      connections: 16,
    },
    { nom: 'large', query: () => wide, variables: () => ({}), connections: 8 },
  ],
}
