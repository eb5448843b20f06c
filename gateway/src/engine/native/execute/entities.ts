import type { Data } from '../compile/data.js'
import type { EntitiesStep } from '../compile/step.js'

/** Entities of one group: each representation once, as JSON, with every object that it stands for. */
export interface Gathered {
  readonly representations: readonly string[]
  readonly objects: readonly (readonly Data[])[]
}

export const gather = ({ flattens, represent }: EntitiesStep, data: Data): Gathered => {
  const representations: string[] = []
  const objects: Data[][] = []
  const known = new Map<string, Data[]>()
  const take = (object: Data) => {
    const text = represent(object)
    if (text === undefined) return
    const same = known.get(text)
    if (same) {
      same.push(object)
      return
    }
    const first = [object]
    known.set(text, first)
    representations.push(text)
    objects.push(first)
  }
  for (const { each } of flattens) each(data, take)
  return { representations, objects }
}
