import type { Data } from '../compile/data.js'
import type { Position } from '../compile/flatten.js'
import type { EntitiesStep } from '../compile/step.js'

/** Entities of one group: each representation once, with every object that it stands for. */
export interface Gathered {
  readonly representations: readonly Data[]
  readonly positions: readonly (readonly Position[])[]
}

export const gather = (step: EntitiesStep, data: Data): Gathered => {
  const representations: Data[] = []
  const positions: Position[][] = []
  const known = new Map<string, number>()
  for (const flatten of step.flattens)
    flatten(data, (object, path) => {
      const representation = step.represent(object)
      if (!representation) return
      step.rewriteInput(representation)
      const text = JSON.stringify(representation)
      let index = known.get(text)
      if (index === undefined) {
        index = representations.length
        known.set(text, index)
        representations.push(representation)
        positions.push([])
      }
      positions[index]?.push({ object, path: [...path] })
    })
  return { representations, positions }
}
