import { existsSync, readFileSync } from 'node:fs'
import { StartFault } from '@traitdunion/service'
import { z } from 'zod'
import { NatureTerritoire } from './territoire.enum.js'
import type { ListeTerritoires } from './territoires.rules.js'

const REFERENTIELS = new URL('../../referentiels/', import.meta.url)

/** Communes are one text of codes separated by spaces: a hundred codes stay readable on one line. */
const listes = z.array(
  z.object({
    nature: z.enum(Object.keys(NatureTerritoire) as [NatureTerritoire, ...NatureTerritoire[]]),
    source: z.string().min(1),
    millesime: z.string().nullable(),
    territoires: z
      .array(
        z.object({
          code: z.string().min(1),
          nom: z.string().min(1),
          communes: z
            .string()
            .trim()
            .regex(/^\w{5}( \w{5})*$/, 'des codes de commune séparés par une espace')
            .transform((text) => text.split(' ')),
        }),
      )
      .min(1),
  }),
)

/** @throws StartFault `LISTE_TERRITOIRES_INVALIDE` */
const readListes = (path: URL | string): ListeTerritoires[] => {
  const fault = (where: string) =>
    new StartFault('LISTE_TERRITOIRES_INVALIDE', `Le fichier de territoires ${String(path)} est illisible : ${where}.`)
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw fault('ce n’est pas un fichier JSON lisible')
  }
  const read = listes.safeParse(parsed)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw fault(`${issue?.path.join('.')} : ${issue?.message}`)
}

/**
 * Lists of territories of a département: the one that comes with the code, if any, and the installation's own file
 * (secteurs of MDS, which no public source gives).
 */
export const listesOf = (departement: string, fichier: string | undefined): ListeTerritoires[] => {
  const provided = new URL(`${departement}.json`, REFERENTIELS)
  return [...(existsSync(provided) ? readListes(provided) : []), ...(fichier ? readListes(fichier) : [])]
}
