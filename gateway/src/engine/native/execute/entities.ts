import type { Data } from '../compile/data.js'
import type { Position } from '../compile/flatten.js'
import type { EntitiesStep } from '../compile/step.js'

/** Entities of one group: each representation once, as JSON, with every object that it stands for. */
export interface Gathered {
  readonly representations: readonly string[]
  readonly positions: readonly (readonly Position[])[]
}

export const gather = (step: EntitiesStep, data: Data): Gathered => {
  const representations: string[] = []
  const positions: Position[][] = []
  const known = new Map<string, number>()
  for (const flatten of step.flattens)
    flatten(data, (object, path) => {
      const text = step.represent(object)
      if (text === undefined) return
      let index = known.get(text)
      if (index === undefined) {
        index = representations.length
        known.set(text, index)
        representations.push(text)
        positions.push([])
      }
      positions[index]?.push({ object, path: [...path] })
    })
  return { representations, positions }
}
