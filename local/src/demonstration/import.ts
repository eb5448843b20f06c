import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LocalConfig, ROOT } from '../config.js'
import type { LocalHub } from '../hub.js'
import { importFile } from '../partner-file.js'
import { demonstrationPath, readDepartement } from './files.js'
import { play, type Step } from './play.js'

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

  await importFile(directory, { partenaire: 'caf', format: 'cnaf', path: fluxPath })
  const steps: Step[] = JSON.parse(stepsText.replaceAll('%COMMUNE%', commune).replaceAll('%POSTAL%', codePostal))
  await play({ departement, gatewayUrl: hub.gatewayUrl, accesUrl: hub.accesUrl }, steps)
  await writeFile(marker, digest)
}
