import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { Agent, request } from 'undici'
import { CommandFault, faultOf } from '../errors.js'
import type { Profil } from '../profil.js'
import { askToken } from '../token.js'
import type { Progress } from './progress.js'
import type { ImportOptions, Rapport } from './rapport.js'

/** No answer comes before the whole file is read and published: minutes for a large one. */
const PATIENCE_MS = 60 * 60 * 1000

interface Sent {
  readonly profil: Profil
  /** Format of the file, as in the subgraph's address: `cnaf`. */
  readonly format: string
  readonly path: string
  readonly options: ImportOptions
  readonly progress: Progress
  /** Gives up: what was sent so far is called off by the subgraph. */
  readonly signal?: AbortSignal
}

/** Opened before anything is asked of anybody: a folder, or a file that is not ours to read, is said here. */
const openFile = async (path: string): Promise<{ readonly file: FileHandle; readonly size: number }> => {
  const file = await open(path).catch(() => undefined)
  const facts = await file?.stat()
  if (file && facts?.isFile()) return { file, size: facts.size }
  await file?.close()
  throw faultOf('FICHIER_ABSENT', `(${path})`)
}

async function* counted(file: FileHandle, size: number, progress: Progress) {
  let sent = 0
  // To the size that was announced: a file that grows meanwhile is sent as it was.
  const bytes = file.createReadStream({
    highWaterMark: 256 * 1024,
    start: 0,
    end: Math.max(size - 1, 0),
    autoClose: false,
  })
  for await (const chunk of bytes) {
    yield chunk
    sent += chunk.length
    progress.sent(sent)
  }
  progress.say('fichier envoyé, publication en cours…')
}

/**
 * Streams a file to the partner's own subgraph and waits for its report.
 * @throws CommandFault
 */
export const sendFile = async (sent: Sent): Promise<Rapport> => {
  const { file, size } = await openFile(sent.path)
  try {
    return await sendOpened({ ...sent, file, size })
  } finally {
    await file.close()
  }
}

type Opened = Sent & Awaited<ReturnType<typeof openFile>>

const sendOpened = async ({
  profil,
  format,
  path,
  options,
  progress,
  signal,
  file,
  size,
}: Opened): Promise<Rapport> => {
  const token = await askToken(profil, `urn:traitdunion:import:${profil.partenaire}`)
  const query = new URLSearchParams({
    nom: basename(path),
    tolerer: String(options.tolerer),
    ...(options.aBlanc ? { aBlanc: 'oui' } : {}),
    ...Object.fromEntries(options.accords.map((parametre) => [parametre, 'oui'])),
    ...options.precisions,
  })
  progress.start(size)
  const dispatcher = new Agent({ headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS })
  try {
    const answer = await request(`${profil.sousGraphe}/imports/${format}?${query}`, {
      method: 'POST',
      dispatcher,
      signal,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'content-length': String(size),
      },
      body: Readable.from(counted(file, size, progress)),
    }).catch(() => {
      throw faultOf('HUB_INJOIGNABLE', `(${profil.sousGraphe})`)
    })
    // A proxy in between answers with pages of its own.
    const rapport = await answer.body.json().then(
      (body) => (body ?? {}) as Rapport,
      () => {
        throw faultOf('HUB_INJOIGNABLE', `(${profil.sousGraphe}, HTTP ${answer.statusCode})`)
      },
    )
    if (!rapport.etat) throw new CommandFault(rapport.code ?? `HTTP_${answer.statusCode}`, rapport.message ?? '')
    return rapport
  } finally {
    progress.stop()
    await dispatcher.close()
  }
}
