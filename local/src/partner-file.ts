import { join } from 'node:path'
import { CommandFault, linesOf, readProfil, sendFile } from '@traitdunion/cli'
import { StartFault } from '@traitdunion/service'
import type { SubgraphName } from './rooms.js'

const silent = { start: () => {}, sent: () => {}, say: () => {}, stop: () => {} }

export interface PartnerFile {
  readonly partenaire: SubgraphName
  /** As in the subgraph's address: `cnaf`. */
  readonly format: string
  readonly path: string
  /** Records in fault that may wait in quarantine; none when not told. */
  readonly tolerer?: number
  readonly signal?: AbortSignal
}

/**
 * Imports a file through the door that every partner uses: its own subgraph, with its own credentials. All of it, or nothing.
 * @throws StartFault
 */
export const importFile = async (
  directory: string,
  { partenaire, format, path, tolerer = 0, signal }: PartnerFile,
): Promise<void> => {
  const rapport = await sendFile({
    profil: readProfil(partenaire, join(directory, 'profils', `${partenaire}.json`)),
    format,
    path,
    options: { tolerer, aBlanc: false, accords: [] },
    progress: silent,
    signal,
  }).catch((error) => {
    throw error instanceof CommandFault ? new StartFault(error.code, error.message) : error
  })
  if (rapport.etat !== 'PUBLIE' && rapport.etat !== 'DEJA_IMPORTE')
    throw new StartFault('DEMONSTRATION_REFUSEE', linesOf(path, rapport).join('\n'))
}
