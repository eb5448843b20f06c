/** A record of the world: plain values, other records, and methods for what takes arguments or is computed. */
// biome-ignore lint/suspicious/noExplicitAny: records of invented graphs have any shape
export type Made = Record<string, any>

/** All that there is, once for the subgraphs and the monolith: fresh for each operation, since mutations change it. */
export interface World {
  readonly Query: Made
  readonly Mutation?: Made
  /** Records by type, for references. */
  readonly entities: Readonly<Record<string, readonly Made[]>>
}

export interface InventedGraph {
  readonly name: string
  readonly subgraphs: Readonly<Record<string, string>>
  readonly world: () => World
  /** Share of operations, drawn at random, that no planner may plan rightly: none unless said. */
  readonly refused?: number
  /** By question: the operation, and the values of its variables. */
  readonly operations: Readonly<Record<string, string | readonly [string, Record<string, unknown>]>>
}

/** A required field is what the subgraph received, and in the monolith what the record gives for these arguments. */
export const given = (self: Made, name: string, args: object = {}): unknown =>
  typeof self[name] === 'function' ? self[name](args) : self[name]
