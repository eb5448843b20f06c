// Asks one gateway the same kind of request over and over, in a process of its own, and says what it saw.
import { readFileSync } from 'node:fs'
import { Pool } from 'undici'
import { composer, monolithe } from './graphes/composer.js'
import { graphes } from './graphes/index.js'

const { url, nom, charge: wanted, jetonsPath, secondes, addresses, from } = JSON.parse(process.argv[2])
const jetons = JSON.parse(readFileSync(jetonsPath, 'utf8'))
const graphe = graphes.find((one) => one.nom === nom)
const charge = graphe.charges.find((one) => one.nom === wanted)
const expect = monolithe(graphe, composer(graphe, addresses))
const pool = new Pool(url, { connections: charge.connections, headersTimeout: 30_000 })
const expected = new Map()

/** The same bytes, or the same data in another dress (a new line, `extensions`). */
const isRight = async (bytes, query, variables) => {
  const key = JSON.stringify([query, variables])
  let right = expected.get(key)
  if (!right) {
    right = { text: await expect(query, variables), seen: undefined }
    if (expected.size < 5000) expected.set(key, right)
  }
  if (right.seen?.equals(bytes)) return true
  const { data, errors } = JSON.parse(bytes.toString())
  if (errors || JSON.stringify({ data }) !== right.text) return false
  right.seen = bytes
  return true
}

const durees = []
let wrong = 0
let example
let size = 0
let index = from
const until = performance.now() + secondes * 1000

const one = async () => {
  while (performance.now() < until) {
    const n = index++
    const query = charge.query(n)
    const variables = charge.variables(n)
    const begun = performance.now()
    const { body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${jetons[n % jetons.length]}`,
      },
      body: JSON.stringify({ query, variables }),
    })
    const bytes = Buffer.from(await body.arrayBuffer())
    durees.push(performance.now() - begun)
    size = bytes.length
    if (!(await isRight(bytes, query, variables))) {
      wrong++
      example ??= bytes.toString().slice(0, 300)
    }
  }
}

await Promise.all(Array.from({ length: charge.connections }, one))
await pool.close()
durees.sort((a, b) => a - b)
const at = (q) => durees[Math.min(durees.length - 1, Math.floor(durees.length * q))]
console.log(JSON.stringify({ count: durees.length, p50: at(0.5), p99: at(0.99), size, wrong, example }))
