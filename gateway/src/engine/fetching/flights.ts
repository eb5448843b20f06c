import { type Ending, makePatience, type Patience } from './patience.js'

/** One fetch under way, and all who wait for it. */
export interface Flight<T> {
  /** Milliseconds since 1970: when the answer is no longer awaited by whoever asked first. */
  readonly deadline: number
  /** What comes of it, or why its waiter has left. The last to leave ends it. */
  readonly wait: (patience: Patience) => Promise<T | Ending>
}

type Work<T> = (patience: Patience) => Promise<T>

/** @param onLanding called when there is nothing left to wait for */
export const takeOff = <T>(deadline: number, work: Work<T>, onLanding = () => {}): Flight<T> => {
  const patience = makePatience()
  const result = work(patience)
  // Whoever has left does not hear its failure either.
  result.then(onLanding, onLanding)
  let aboard = 0
  const wait = (own: Patience) =>
    new Promise<T | Ending>((resolve, reject) => {
      aboard += 1
      own.onEnd((ending) => {
        aboard -= 1
        if (aboard === 0) {
          onLanding()
          patience.end(ending)
        }
        resolve(ending)
      })
      const land =
        <V>(settle: (value: V) => void) =>
        (value: V) => {
          own.onEnd(undefined)
          settle(value)
        }
      result.then(land(resolve), land(reject))
    })
  return { deadline, wait }
}

export interface Asked<T> {
  /** Among whom it may be shared: what they have in common. */
  readonly scope: unknown
  /** All that is asked. */
  readonly what: string
  readonly deadline: number
  readonly work: Work<T>
}

/** Fetches under way, so that the same one asked again meanwhile is not made twice. */
export const makeFlights = <T>(now: () => number = Date.now) => {
  const scopes = new Map<unknown, Map<string, Flight<T>>>()
  const forget = (scope: unknown, what: string, flight: Flight<T>) => {
    const flights = scopes.get(scope)
    if (flights?.get(what) !== flight) return
    flights.delete(what)
    if (flights.size === 0) scopes.delete(scope)
  }
  return {
    /** The flight that does this already, or a new one. */
    board: ({ scope, what, deadline, work }: Asked<T>): Flight<T> => {
      const known = scopes.get(scope)?.get(what)
      // A subgraph stops at the deadline of whoever asked first: who has much more time would be cut short with it.
      if (known && known.deadline - now() >= (deadline - now()) / 2) return known
      const flights = scopes.get(scope) ?? new Map<string, Flight<T>>()
      const flight: Flight<T> = takeOff(deadline, work, () => forget(scope, what, flight))
      scopes.set(scope, flights.set(what, flight))
      return flight
    },
    count: () => scopes.size,
  }
}
