import { setTimeout as pause } from 'node:timers/promises'

/** What keeps this process alive, by kind. */
export const openHandles = (): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = { TCPSocketWrap: 0, TCPServerWrap: 0, Timeout: 0 }
  for (const kind of process.getActiveResourcesInfo()) if (kind in counts) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const PAUSE_MS = 5
const PAUSES = 2000

/**
 * Until no more sockets, servers and timers are open than were before.
 * @throws Error when some stay
 */
export const handlesLike = async (before: Readonly<Record<string, number>>): Promise<void> => {
  const stay = () => Object.entries(openHandles()).filter(([kind, count]) => count > (before[kind] ?? 0))
  for (let pauses = 0; pauses < PAUSES && stay().length > 0; pauses++) await pause(PAUSE_MS)
  const left = stay()
  if (left.length > 0) throw new Error(`Left open: ${JSON.stringify(left)}, before: ${JSON.stringify(before)}`)
}
