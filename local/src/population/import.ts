import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ecrireFichier, jourDe, type Options, readDepartement } from '@traitdunion/generateur'
import { StartFault } from '@traitdunion/service'
import type { LocalConfig } from '../config.js'
import { importFile } from '../partner-file.js'
import { IMPORTED, type Imported } from './files.js'
import { type Kept, readKept, writeKept } from './kept.js'

const say = (line: string) => process.stdout.write(`${line}\n`)
const today = () => new Date().toISOString().slice(0, 10)

/**
 * One file, from the generator to the partner's subgraph: all of it is there, or none. A refusal is returned in words: a
 * hub without its fictional crowd still runs.
 */
const importOne = async (
  { directory }: LocalConfig,
  options: Options,
  { fichier, partenaire, format, tolerer }: Imported,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const folder = join(directory, 'population')
  try {
    const path = await ecrireFichier(options, folder, fichier)
    await importFile(directory, { partenaire, format, path, tolerer, signal })
    return undefined
  } catch (error) {
    if (error instanceof StartFault) return `${error.code} : ${error.message}`
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Imports the generated département beside the named persons, file by file, and says how far it is. The hub is in use
 * meanwhile: what is stopped in the middle begins again, from the file that was coming in, at the next start.
 */
export const importPopulation = async (config: LocalConfig, signal: AbortSignal): Promise<void> => {
  const departement = config.personnes > 0 ? readDepartement(config.departement) : undefined
  if (!departement) return
  const first = { graine: 1, personnes: config.personnes, aujourdhui: today(), importes: [] }
  let kept: Kept = (await readKept(config.directory)) ?? first
  const missing = IMPORTED.filter(({ fichier }) => !kept.importes.includes(fichier.nom))
  if (missing.length === 0) return
  await writeKept(config.directory, kept)
  const { graine, personnes } = kept
  const options = { graine, taille: personnes, departement, aujourdhui: jourDe(kept.aujourdhui) }
  say(`Un département fictif de ${personnes} personnes arrive pendant que le hub sert :`)
  for (const imported of missing) {
    const fault = await importOne(config, options, imported, signal)
    if (signal.aborted) return
    say(`  ${imported.partenaire}, ${imported.fichier.quoi} : ${fault ?? 'importé'}`)
    if (fault !== undefined) continue
    kept = { ...kept, importes: [...kept.importes, imported.fichier.nom] }
    await writeKept(config.directory, kept)
  }
  const isWhole = kept.importes.length === IMPORTED.length
  say(isWhole ? 'Le département fictif est entier.' : '  Ce qui manque sera tenté au prochain démarrage.')
}
