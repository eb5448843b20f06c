import type { Adapter, AdapterPayload } from 'oidc-provider'
import { errors } from './library.js'

interface Entry {
  payload: AdapterPayload
  expiresAt: number
}

/** Per model, so that a flood of sign-in pages pushes out sign-in pages only. */
const LIMIT = 20_000

/** One process, one memory: nothing here outlives a restart, and tokens need nothing of it to be verified. */
export class MemoryStore implements Adapter {
  readonly #entries = new Map<string, Entry>()

  constructor(private readonly limit = LIMIT) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number) {
    if (!this.#entries.has(id) && this.#entries.size >= this.limit) this.#makeRoom()
    // Deleted first: a Map keeps the first position of a key, and the oldest position is what gets dropped.
    this.#entries.delete(id)
    this.#entries.set(id, { payload, expiresAt: Date.now() + expiresIn * 1000 })
  }

  async find(id: string) {
    return this.#live(id)?.payload
  }

  async findByUid(uid: string) {
    for (const [id, { payload }] of this.#entries) if (payload.uid === uid) return this.find(id)
    return undefined
  }

  async findByUserCode() {
    return undefined
  }

  /** The library looks, then marks: two calls at the same moment would both pass. The second one is refused here. */
  async consume(id: string) {
    const entry = this.#live(id)
    if (!entry || entry.payload.consumed) throw new errors.InvalidGrant('already consumed')
    entry.payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string) {
    this.#entries.delete(id)
  }

  async revokeByGrantId(grantId: string) {
    for (const [id, { payload }] of this.#entries) if (payload.grantId === grantId) this.#entries.delete(id)
  }

  #live(id: string) {
    const entry = this.#entries.get(id)
    if (entry && entry.expiresAt <= Date.now()) {
      this.#entries.delete(id)
      return undefined
    }
    return entry
  }

  #makeRoom() {
    const now = Date.now()
    for (const [id, entry] of this.#entries) if (entry.expiresAt <= now) this.#entries.delete(id)
    if (this.#entries.size < this.limit) return
    // Everything kept here can be asked again: a code, a sign-in page.
    const oldest = this.#entries.keys().next()
    if (!oldest.done) this.#entries.delete(oldest.value)
  }
}
