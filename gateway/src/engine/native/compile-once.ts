import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { type Compiled, compile, type Graph } from './compile/compile.js'
import type { Data } from './compile/data.js'
import { conditionsIn } from './compile/specialise.js'
import { makeOnceEach } from './plan/text-cache.js'

/** Ways in which the conditions of one operation were decided, each compiled; beyond, the oldest is compiled again. */
const WAYS = 32

/**
 * Compiles each operation once for each way in which its conditions are decided: what decides which fields are asked is
 * part of what is compiled. It is kept as long as the operation's document is.
 */
export const makeCompileOnce = (graph: Graph, isLasting: (error: unknown) => boolean) => {
  const read = (document: DocumentNode) => ({
    conditions: conditionsIn(document),
    onceEach: makeOnceEach<Compiled>(WAYS, isLasting),
  })
  const known = new WeakMap<OperationDefinitionNode, ReturnType<typeof read>>()
  return (document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Data>) => {
    const found = known.get(operation) ?? read(document)
    known.set(operation, found)
    const { conditions, onceEach } = found
    const isTrue = (name: string) => variables[name] === true
    return onceEach(conditions.filter(isTrue).join(' '), () => compile(graph, { document, operation, isTrue }))
  }
}
