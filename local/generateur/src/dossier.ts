import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FICHIERS, type Fichier, VERITE } from './fichiers/fichiers.js'
import { lisezMoi } from './fichiers/lisez-moi.js'
import { verserDans } from './fichiers/verser.js'
import type { Options } from './population/contexte.js'
import { populationOf } from './population/population.js'

/** One file; under its name only once it is whole. */
export const ecrireFichier = async (options: Options, dossier: string, fichier: Fichier): Promise<string> => {
  await mkdir(dossier, { recursive: true })
  const chemin = join(dossier, fichier.nom)
  await verserDans(`${chemin}.partiel`, fichier.ecrire(populationOf(options)), fichier.encodage)
  await rename(`${chemin}.partiel`, chemin)
  return chemin
}

/** Every file of a population, one after the other. */
export const ecrireDossier = async (
  options: Options,
  dossier: string,
  dire: (nom: string) => void = () => {},
): Promise<void> => {
  await mkdir(dossier, { recursive: true })
  for (const fichier of [...FICHIERS, VERITE]) {
    await ecrireFichier(options, dossier, fichier)
    dire(fichier.nom)
  }
  await writeFile(join(dossier, 'lisez-moi.txt'), lisezMoi(options))
}
