import type { Rewrite } from '../plan/plan.js'
import { type Data, isData, own, put } from './data.js'

/** Changes an answer or a representation in place. */
export type Apply = (data: Data) => void

type Step = (value: unknown) => void

/** Through lists without a word: paths of rewrites do not name them. */
const each =
  (step: (data: Data) => void): Step =>
  (value) => {
    if (Array.isArray(value)) for (const item of value) each(step)(item)
    else if (isData(value)) step(value)
  }

const lastOf = (rewrite: Rewrite): { readonly key: string; readonly change: (data: Data) => void } | undefined => {
  const last = rewrite.path.at(-1)
  if (last?.kind !== 'key') return undefined
  const { name } = last
  if (rewrite.kind === 'set') return { key: name, change: (data) => put(data, name, rewrite.value) }
  return {
    key: name,
    change: (data) => {
      if (!Object.hasOwn(data, name)) return
      const value = data[name]
      delete data[name]
      put(data, rewrite.to, value)
    },
  }
}

/**
 * @param possibleTypes names that satisfy a type condition; an object that does not say its type is of the type asked
 * @returns undefined for a rewrite of what has no key: we know no meaning of it
 */
export const compileRewrite = (
  rewrite: Rewrite,
  possibleTypes: (type: string) => ReadonlySet<string>,
): Apply | undefined => {
  const last = lastOf(rewrite)
  if (!last) return undefined
  return rewrite.path.slice(0, -1).reduceRight<Step>((next, segment) => {
    if (segment.kind === 'key') return each((data) => next(own(data, segment.name)))
    const types = new Set(segment.names.flatMap((name) => [...possibleTypes(name)]))
    return each((data) => {
      const typename = own(data, '__typename')
      if (typename === undefined || types.has(typename as string)) next(data)
    })
  }, each(last.change))
}
