// How long an operation that nobody has asked before takes to be planned, in a process that does nothing else.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { apiSchemaOf } from '../../gateway/dist/engine/native/api-schema.js'
import { compile } from '../../gateway/dist/engine/native/compile/compile.js'
import { FIRST, startPlanner } from '../../gateway/dist/engine/native/plan/planner.js'
import { readSupergraphFacts } from '../../gateway/dist/engine/native/supergraph.js'
import { readDocuments } from '../../gateway/dist/operation/documents.js'
import { LIMITS } from '../../gateway/dist/pipeline/limits.js'
import { getOperationAST, parse } from '../../node_modules/graphql/index.js'
import { ROOT } from '../passerelles/racine.js'
import { listesEntieres } from '../requetes/documents.js'
import { tirees } from './tirees.js'
import { guetter } from './tours.js'

const { combien, graine } = JSON.parse(process.argv[2])
const read = (path) => readFileSync(join(ROOT, path), 'utf8')

const sdl = read('schema/published/supergraph.graphql')
const document = parse(sdl, { noLocation: true })
const schema = await apiSchemaOf(document)
const planner = await startPlanner(FIRST, sdl, { loadMs: 60_000, planMs: 1000 })
let plan = 0
/** Both times of one operation: the planner's, and all of them from its text on. */
const graph = {
  schema,
  supergraph: readSupergraphFacts(document),
  plans: [
    async (text) => {
      const begun = performance.now()
      const planned = await planner.plan(text)
      plan += performance.now() - begun
      return planned
    },
  ],
  // Each as if nobody had asked anything like it.
  stepsOnce: (_planned, make) => make(),
}
const { read: readDocument } = await readDocuments(schema, new Set())

const mesurer = async (text) => {
  plan = 0
  const begun = performance.now()
  const known = readDocument(text, LIMITS)
  if (known.kind !== 'lu') return undefined
  const operation = getOperationAST(known.document)
  try {
    await compile(graph, { document: known.document, operation, isTrue: () => false })
    return { plan, tout: performance.now() - begun }
  } catch (error) {
    if (!error.extensions?.code) throw error
    return 'refusee'
  }
}

const ensembles = [
  ['enregistrées', Object.values(JSON.parse(read('clients/hub/src/generated/persisted-documents.json')))],
  ['listes, larges', (await listesEntieres()).flatMap(({ documents }) => documents)],
  ['tirées au hasard', tirees(schema, combien, graine)],
]
const tours = guetter()
const found = []
for (const [nom, textes] of ensembles) {
  const mesures = []
  tours()
  for (const texte of new Set(textes)) {
    mesures.push(await mesurer(texte))
    await nextTurn()
  }
  const justes = mesures.filter((mesure) => typeof mesure === 'object')
  found.push({ nom, justes, refusees: mesures.filter((mesure) => mesure === 'refusee').length, tour: tours() })
}
console.log(JSON.stringify(found))
await planner.close()
