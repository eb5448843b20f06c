import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import swc from '../../node_modules/@swc/core/index.js'

const SOURCE = fileURLToPath(new URL('../../gateway/tests/differential/any-operation.ts', import.meta.url))

/** Operations as the gateway's own suites draw them: their very source, which node cannot read by itself. */
export const tirees = (schema, combien, graine) => {
  const { code } = swc.transformSync(readFileSync(SOURCE, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  })
  const ofGateway = createRequire(SOURCE)
  const source = {}
  new Function('exports', 'require', code)(source, ofGateway)
  const drawn = ofGateway('fast-check').sample(source.anyOperation(schema, 'query'), { numRuns: combien, seed: graine })
  return drawn.map(({ text }) => text)
}
