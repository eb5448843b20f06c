import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Persona } from '@traitdunion/acces'
import { StartFault } from '@traitdunion/service'
import { ROOT } from '../config.js'
import type { SubgraphName } from '../rooms.js'

const FOLDER = join(ROOT, 'local/demonstration')

/** Facts of one installation: data, so that no code names a département. */
export interface Departement {
  readonly nom: string
  readonly numorgs: readonly string[]
  /** Where the demonstration's persons live: COG code and postcode of its chief town. */
  readonly commune: string
  readonly codePostal: string
  readonly sirets: Readonly<Record<SubgraphName, string>>
}

/** Files of the demonstration of a département; none for a département that has no demonstration. */
export const demonstrationPath = (departement: string, file: string): string => join(FOLDER, departement, file)

/** @throws StartFault `DEPARTEMENT_SANS_FICHE` */
export const readDepartement = async (departement: string): Promise<Departement> => {
  const path = demonstrationPath(departement, 'departement.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartFault(
      'DEPARTEMENT_SANS_FICHE',
      `Aucune fiche pour le département ${departement}. Créez « ${path} » sur le modèle des fiches voisines.`,
    )
  })
  return JSON.parse(text)
}

export const readPersonas = async (): Promise<Persona[]> => {
  const personas: Partial<Persona>[] = JSON.parse(await readFile(join(FOLDER, 'personas.json'), 'utf8'))
  return personas.map((persona) => ({ acr: 'eidas1', amr: ['pwd'], ...persona })) as Persona[]
}
