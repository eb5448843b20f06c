import type { Demande } from './demande.js'

type Depot = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const CLES = {
  demande: 'explorateur.demande',
  persona: 'explorateur.persona',
  finalite: 'explorateur.finalite',
} as const

/** What survives the trip to `acces` in this window: never a token. */
export class Memoire {
  constructor(private readonly depot: Depot) {}

  get persona(): string | undefined {
    return this.depot.getItem(CLES.persona) ?? undefined
  }

  get finalite(): string {
    return this.depot.getItem(CLES.finalite) ?? ''
  }

  chooseFinalite(code: string): void {
    this.depot.setItem(CLES.finalite, code)
  }

  leave(demande: Demande, persona: string): void {
    this.depot.setItem(CLES.demande, JSON.stringify(demande))
    this.depot.setItem(CLES.persona, persona)
  }

  /** Serves once: an answer that comes twice finds nothing the second time. */
  takeDemande(): Demande | undefined {
    const kept = this.depot.getItem(CLES.demande)
    this.depot.removeItem(CLES.demande)
    try {
      const { state, nonce, verifier } = JSON.parse(kept ?? '{}') as Partial<Demande>
      return state && nonce && verifier ? { state, nonce, verifier } : undefined
    } catch {
      return undefined
    }
  }

  forgetPersona(): void {
    this.depot.removeItem(CLES.persona)
  }
}
