/** What has been started, to be stopped in the reverse order; safe to call twice. */
export class Stops {
  private readonly stops: (() => Promise<unknown>)[] = []
  private stopping: Promise<void> | undefined

  add(stop: () => Promise<unknown>): void {
    this.stops.unshift(stop)
  }

  /** Stops everything, even when one of them fails; then tells the first failure. */
  all(): Promise<void> {
    this.stopping ??= this.run()
    return this.stopping
  }

  private async run() {
    const failures: unknown[] = []
    for (const stop of this.stops)
      await stop().catch((error) => {
        failures.push(error)
      })
    if (failures.length > 0) throw failures[0]
  }
}
