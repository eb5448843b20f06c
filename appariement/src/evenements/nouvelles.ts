/** Wakes up those who wait for an event. Another process of the service is not heard: its news wait for the next look. */
export class Nouvelles {
  private readonly waiting = new Set<() => void>()
  private closed = false

  annoncer(): void {
    for (const wake of [...this.waiting]) wake()
  }

  /** No more waiting: everyone is answered with what there is. */
  close(): void {
    this.closed = true
    this.annoncer()
  }

  /** At most so long. Must be called before looking, or news between the look and the wait are missed. */
  attendre(ms: number): { readonly woken: Promise<void>; readonly cancel: () => void } {
    let finish = () => {}
    const woken = new Promise<void>((resolve) => {
      const timer = setTimeout(() => finish(), ms)
      finish = () => {
        clearTimeout(timer)
        this.waiting.delete(finish)
        resolve()
      }
      this.waiting.add(finish)
    })
    if (this.closed) finish()
    return { woken, cancel: finish }
  }

  get isClosed(): boolean {
    return this.closed
  }
}
