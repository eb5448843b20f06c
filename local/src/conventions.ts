import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Convention, glossaireWith, phraseOf, readConventions } from '@traitdunion/policy'
import { StartFault } from '@traitdunion/service'
import { buildSchema } from 'graphql'

/** Coordinates of the acts of a graph. */
export const actesOf = (api: string): string[] =>
  Object.keys(buildSchema(api).getMutationType()?.getFields() ?? {}).map((acte) => `Mutation.${acte}`)

/**
 * The conventions of a folder, for the acts of a graph.
 * @throws StartFault `CONVENTIONS_REFUSEES` listing every fault of every file
 */
export const conventionsIn = async (folder: string, api: string): Promise<readonly Convention[]> => {
  const noms = (await readdir(folder)).filter((nom) => nom.endsWith('.yaml')).sort()
  const fichiers = await Promise.all(
    noms.map(async (nom) => ({ nom, texte: await readFile(join(folder, nom), 'utf8') })),
  )
  const lues = readConventions(fichiers, glossaireWith(actesOf(api)))
  if (lues.kind === 'lues') return lues.conventions
  throw new StartFault('CONVENTIONS_REFUSEES', `Conventions refusées :\n- ${lues.fautes.map(phraseOf).join('\n- ')}`)
}
