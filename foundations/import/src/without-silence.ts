/**
 * The same pieces, as long as each comes in time: bounds the silence of a sender, not the time that its file takes.
 * @param silenceMs how long one piece may be awaited; the time spent on a piece does not count
 * @throws Error when no piece came in time
 */
export const withoutSilence = <T>(pieces: AsyncIterator<T>, silenceMs: number): AsyncIterator<T> => ({
  next: async () => {
    let timer: NodeJS.Timeout | undefined
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no piece came in time')), silenceMs)
    })
    try {
      return await Promise.race([pieces.next(), silence])
    } finally {
      clearTimeout(timer)
    }
  },
  // A piece that is still awaited would be awaited here too: whoever fell silent is let go without a word.
  return: async () => {
    void pieces.return?.()?.catch(() => {})
    return { done: true, value: undefined }
  },
})
