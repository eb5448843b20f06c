import { describe, expect, it } from 'vitest'
import { Memoire } from './memoire.js'

const depot = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const demande = { state: 's', nonce: 'n', verifier: 'v' }

describe('what a window remembers', () => {
  it('gives a sign-in back once', () => {
    const memoire = new Memoire(depot())
    memoire.leave(demande, 'odile')
    expect(memoire.takeDemande()).toEqual(demande)
    expect(memoire.takeDemande()).toBeUndefined()
    expect(memoire.persona).toBe('odile')
    memoire.forgetPersona()
    expect(memoire.persona).toBeUndefined()
  })

  it.each(['', '{', 'null', '[]', '{"state":"s"}', '{"state":"s","nonce":"","verifier":"v"}'])(
    'takes %s for no sign-in',
    (text) => {
      const store = depot()
      store.setItem('explorateur.demande', text)
      expect(new Memoire(store).takeDemande()).toBeUndefined()
    },
  )
})
