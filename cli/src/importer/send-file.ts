import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
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
}

async function* counted(path: string, progress: Progress) {
  let sent = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
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
export const sendFile = async ({ profil, format, path, options, progress }: Sent): Promise<Rapport> => {
  const size = await stat(path).then(
    (file) => file.size,
    () => {
      throw faultOf('FICHIER_ABSENT', `(${path})`)
    },
  )
  const token = await askToken(profil, `urn:traitdunion:import:${profil.partenaire}`)
  const query = new URLSearchParams({
    nom: basename(path),
    tolerer: String(options.tolerer),
    ...(options.aBlanc ? { aBlanc: 'oui' } : {}),
    ...(options.autoriserClotures ? { autoriserClotures: 'oui' } : {}),
  })
  progress.start(size)
  const dispatcher = new Agent({ headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS })
  try {
    const answer = await request(`${profil.sousGraphe}/imports/${format}?${query}`, {
      method: 'POST',
      dispatcher,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'content-length': String(size),
      },
      body: Readable.from(counted(path, progress)),
    }).catch(() => {
      throw faultOf('HUB_INJOIGNABLE', `(${profil.sousGraphe})`)
    })
    const rapport = (await answer.body.json()) as Rapport
    if (!rapport.etat) throw new CommandFault(rapport.code ?? `HTTP_${answer.statusCode}`, rapport.message ?? '')
    return rapport
  } finally {
    progress.stop()
    await dispatcher.close()
  }
}
