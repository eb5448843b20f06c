import type { Lecture } from './lecture.js'

/** A record, as a reading tells it. */
export type Lue<A> = Extract<Lecture<unknown, A>, { kind: 'enregistrement' }>

/** Records completed at once: one question to each room for so many lines. */
const TAILLE = 200

/** Completes what a reading tells by groups of records, in their order; the rest passes as it is. */
export async function* completeByGroups<E, A, B>(
  lectures: AsyncIterable<Lecture<E, A>>,
  complete: (groupe: readonly Lue<A>[]) => Promise<readonly Lecture<E, B>[]>,
): AsyncGenerator<Lecture<E, B>> {
  let groupe: Lue<A>[] = []
  for await (const lecture of lectures) {
    if (lecture.kind === 'enregistrement') groupe.push(lecture)
    if (groupe.length < TAILLE && lecture.kind === 'enregistrement') continue
    if (groupe.length > 0) {
      const completes = await complete(groupe)
      groupe = []
      for (const une of completes) {
        yield une
        // A refusal of the file is the last thing told.
        if (une.kind === 'rejet') return
      }
    }
    if (lecture.kind !== 'enregistrement') yield lecture
  }
}
