import { planTooLong } from './faults.js'

/**
 * Waits for a plan until a deadline, then says that it takes too long. It is made all the same, for whoever asks next.
 * @param deadline milliseconds since 1970; without it, however long it takes
 */
export const dueBy = <T>(deadline: number | undefined, plan: Promise<T>): Promise<T> => {
  if (deadline === undefined) return plan
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(planTooLong()), deadline - Date.now())
    const settle =
      <V>(done: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer)
        done(value)
      }
    plan.then(settle(resolve), settle(reject))
  })
}
