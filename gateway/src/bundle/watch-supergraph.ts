import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { StartFault } from '@traitdunion/service'

const POLL_MS = 500

export const versionOf = (supergraph: string): string =>
  createHash('sha256').update(supergraph).digest('hex').slice(0, 12)

/** @throws StartFault `SUPERGRAPHE_INVALIDE` */
export const readSupergraph = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new StartFault(
      'SUPERGRAPHE_INVALIDE',
      `Le supergraphe « ${path} » est absent ou illisible. Composez-le (\`npm run generate\`) ou corrigez SUPERGRAPHE.`,
    )
  }
}

interface Watched {
  readonly path: string
  readonly current: string
  /** Throws, or rejects, when the new supergraph cannot be served; the old one then stays. */
  readonly onChange: (supergraph: string) => void | Promise<void>
  readonly onFault: (error: unknown) => void
}

/**
 * Follows a supergraph file by its content. Polling, because file events are lost on network and container volumes.
 * A file that cannot be served is reported once and left until it changes again.
 * @returns stops watching
 */
export const watchSupergraph = ({ path, current, onChange, onFault }: Watched): (() => void) => {
  let seen = versionOf(current)
  let looking = false
  const look = async () => {
    const supergraph = await readFile(path, 'utf8').catch(() => undefined)
    if (supergraph === undefined || versionOf(supergraph) === seen) return
    seen = versionOf(supergraph)
    try {
      await onChange(supergraph)
    } catch (error) {
      onFault(error)
    }
  }
  const timer = setInterval(async () => {
    // One at a time: a slow one must not take the place of what came after it.
    if (looking) return
    looking = true
    await look()
    looking = false
  }, POLL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
