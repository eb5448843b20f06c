import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MemoryStore } from './memory.store.js'

describe('the memory', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('forgets at the end of the life that was asked', async () => {
    const store = new MemoryStore()
    await store.upsert('a', { uid: 'u' }, 60)
    vi.advanceTimersByTime(59_000)
    expect(await store.find('a')).toEqual({ uid: 'u' })
    expect(await store.findByUid('u')).toEqual({ uid: 'u' })
    vi.advanceTimersByTime(1_000)
    expect(await store.find('a')).toBeUndefined()
    expect(await store.findByUid('u')).toBeUndefined()
  })

  it('never holds more than its limit: what has expired goes first, then the oldest', async () => {
    const store = new MemoryStore(2)
    await store.upsert('long', {}, 600)
    await store.upsert('court', {}, 1)
    vi.advanceTimersByTime(2_000)
    await store.upsert('b', {}, 600)
    expect(await store.find('long')).toBeDefined()
    await store.upsert('c', {}, 600)
    expect(await store.find('long')).toBeUndefined()
    expect(await store.find('b')).toBeDefined()
    expect(await store.find('c')).toBeDefined()
  })

  it('refreshes the age of what is written again, without counting it twice', async () => {
    const store = new MemoryStore(2)
    await store.upsert('a', {}, 600)
    await store.upsert('b', {}, 600)
    await store.upsert('a', {}, 600)
    await store.upsert('c', {}, 600)
    expect(await store.find('a')).toBeDefined()
    expect(await store.find('b')).toBeUndefined()
  })

  it('lets a thing be consumed once', async () => {
    const store = new MemoryStore()
    await store.upsert('code', {}, 60)
    const [first, second] = await Promise.allSettled([store.consume('code'), store.consume('code')])
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected'])
    expect((await store.find('code'))?.consumed).toBeTypeOf('number')
  })

  it.each(['absent', 'expire'])('refuses to consume what is not there (%s)', async (id) => {
    const store = new MemoryStore()
    await store.upsert('expire', {}, 1)
    vi.advanceTimersByTime(1_000)
    await expect(store.consume(id)).rejects.toThrow()
  })

  it('takes back all that one grant gave, and nothing else', async () => {
    const store = new MemoryStore()
    await store.upsert('a', { grantId: 'g' }, 60)
    await store.upsert('b', { grantId: 'autre' }, 60)
    await store.revokeByGrantId('g')
    expect(await store.find('a')).toBeUndefined()
    expect(await store.find('b')).toBeDefined()
  })
})
