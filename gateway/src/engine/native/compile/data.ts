/** An object of a subgraph's answer. Its keys come from outside: read and written as own properties only. */
export type Data = Record<string, unknown>

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of what was sent, never of what every object has. */
export const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

/** `__proto__` sent as a key is an own property in JSON, and another object's prototype once assigned: left out. */
export const put = (data: Data, key: string, value: unknown): void => {
  if (key !== '__proto__') data[key] = value
}

/** Into an answer, where the client names the keys: own and plain, were it called `__proto__`. */
export const answerAs = (answer: Data, key: string, value: unknown): void => {
  if (key === '__proto__') Object.defineProperty(answer, key, { value, enumerable: true, configurable: true })
  else answer[key] = value
}
