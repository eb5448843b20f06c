import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandFault, linesOf, readProfil, sendFile } from '@traitdunion/cli'
import { StartFault } from '@traitdunion/service'
import { type LocalConfig, ROOT } from '../config.js'
import type { LocalHub } from '../hub.js'
import { demonstrationPath, readDepartement } from './files.js'
import { play, type Step } from './play.js'

const silent = { start: () => {}, sent: () => {}, say: () => {}, stop: () => {} }

/** Through the door that every partner uses: its own subgraph, with its own credentials. */
const importFlux = async ({ directory }: LocalConfig, path: string) => {
  const rapport = await sendFile({
    profil: readProfil('caf', join(directory, 'profils', 'caf.json')),
    format: 'cnaf',
    path,
    options: { tolerer: 0, aBlanc: false, accords: [] },
    progress: silent,
  }).catch((error) => {
    throw error instanceof CommandFault ? new StartFault(error.code, error.message) : error
  })
  if (rapport.etat !== 'PUBLIE' && rapport.etat !== 'DEJA_IMPORTE')
    throw new StartFault('DEMONSTRATION_REFUSEE', linesOf('flux-cnaf.xml', rapport).join('\n'))
}

/**
 * Imports the fictional département: the CNAF's file, then what each partner writes. What has been played is
 * remembered by its digest; playing it again would change nothing, it would only take time.
 */
export const importDemonstration = async (config: LocalConfig, hub: LocalHub): Promise<void> => {
  const { departement, directory } = config
  const fluxPath = demonstrationPath(departement, 'flux-cnaf.xml')
  const stepsText = await readFile(join(ROOT, 'local/demonstration/parcours.json'), 'utf8')
  const { commune, codePostal } = await readDepartement(departement)
  const digest = createHash('sha256')
    .update(stepsText)
    .update(await readFile(fluxPath))
    .digest('hex')
  const marker = join(directory, 'demonstration')
  if ((await readFile(marker, 'utf8').catch(() => '')) === digest) return

  await importFlux(config, fluxPath)
  const steps: Step[] = JSON.parse(stepsText.replaceAll('%COMMUNE%', commune).replaceAll('%POSTAL%', codePostal))
  await play({ departement, gatewayUrl: hub.gatewayUrl, accesUrl: hub.accesUrl }, steps)
  await writeFile(marker, digest)
}
