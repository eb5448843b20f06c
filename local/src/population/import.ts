import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ecrireFichier, jourDe, type Options, readDepartement } from '@traitdunion/generateur'
import { StartFault } from '@traitdunion/service'
import type { LocalConfig } from '../config.js'
import { importFile } from '../partner-file.js'
import { IMPORTED, type Imported } from './files.js'
import { type Kept, readKept, writeKept } from './kept.js'

/** Work that goes on beside the hub. It never fails: what went wrong is said, and tried again at the next start. */
export interface Beside {
  readonly done: Promise<void>
  /** Begins nothing more. */
  readonly stop: () => void
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const today = () => new Date().toISOString().slice(0, 10)
const nothing: Beside = { done: Promise.resolve(), stop: () => {} }

/** One file, from the generator to the partner's subgraph: all of it is there, or none. Why it is not, in words. */
const importOne = async (
  { directory }: LocalConfig,
  options: Options,
  { fichier, partenaire, format }: Imported,
): Promise<string | undefined> => {
  const folder = join(directory, 'population')
  try {
    const path = await ecrireFichier(options, folder, fichier)
    await importFile(directory, { partenaire, format, path })
    return undefined
  } catch (error) {
    // Anything else may quote what it failed on: only what was written to be read is told.
    return error instanceof StartFault ? `${error.code} : ${error.message}` : 'erreur inattendue'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const importMissing = async (
  config: LocalConfig,
  departement: Options['departement'],
  isStopped: () => boolean,
): Promise<void> => {
  const first = { graine: 1, personnes: config.personnes, aujourdhui: today(), importes: [] }
  let kept: Kept = (await readKept(config.directory)) ?? first
  const missing = IMPORTED.filter(({ fichier }) => !kept.importes.includes(fichier.nom))
  if (missing.length === 0) return
  await writeKept(config.directory, kept)
  const { graine, personnes } = kept
  const options = { graine, taille: personnes, departement, aujourdhui: jourDe(kept.aujourdhui) }
  say(`Département fictif, ${personnes} personnes : import en cours…`)
  for (const imported of missing) {
    if (isStopped()) return
    const fault = await importOne(config, options, imported)
    // Stopping the hub cuts what was on its way: nothing of it is kept, and nobody needs to read of it.
    if (isStopped()) return
    say(`  ${imported.partenaire}, ${imported.fichier.quoi} : ${fault ?? 'importé'}`)
    if (fault !== undefined) continue
    kept = { ...kept, importes: [...kept.importes, imported.fichier.nom] }
    await writeKept(config.directory, kept)
  }
  const whole = IMPORTED.every(({ fichier }) => kept.importes.includes(fichier.nom))
  say(whole ? 'Le département fictif est là.' : 'Ce qui manque du département fictif sera tenté au prochain démarrage.')
}

/** Imports the generated département beside the named persons, file by file, and says how far it is. */
export const importPopulation = (config: LocalConfig): Beside => {
  if (config.personnes === 0) return nothing
  const departement = readDepartement(config.departement)
  if (!departement) {
    say(`Aucun département fictif pour ${config.departement} : seules les personnes de la démonstration sont là.`)
    return nothing
  }
  let stopped = false
  return {
    done: importMissing(config, departement, () => stopped).catch(() =>
      say('Le département fictif n’a pas pu être importé ; il sera tenté au prochain démarrage.'),
    ),
    stop: () => {
      stopped = true
    },
  }
}
