import { SourceDonnee } from '@traitdunion/parcours'
import { readSettings, StartFault } from '@traitdunion/service'
import { readSubgraphConfig, type SubgraphConfig } from '@traitdunion/subgraph'
import { z } from 'zod'
import type { EspacePartageSettings } from './server.js'

const SOURCES = Object.keys(SourceDonnee) as [SourceDonnee, ...SourceDonnee[]]

const settings = z.object({
  ORDRE_SOURCES: z
    .string()
    .transform((text) => text.split(',').map((source) => source.trim()))
    .pipe(z.array(z.enum(SOURCES, `des sources séparées par des virgules, parmi ${SOURCES.join(', ')}`)))
    .optional(),
  TERRITOIRES_FICHIER: z.string().min(1).optional(),
})

/** Both readings are made before either fault is told, so that an operator corrects everything in one go. */
const readBoth = <A, B>(readA: () => A, readB: () => B): readonly [A, B] => {
  const faults: StartFault[] = []
  const attempt = <V>(read: () => V): V | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof StartFault)) throw error
      faults.push(error)
      return undefined
    }
  }
  const both = [attempt(readA), attempt(readB)] as [A, B]
  const [first, second] = faults
  if (!first) return both
  const added = second ? `\n${second.message.split('\n').slice(1).join('\n')}` : ''
  throw new StartFault(first.code, `${first.message}${added}`)
}

/** @throws StartFault `CONFIGURATION_INVALIDE` listing every fault */
export const readConfig = (
  env: NodeJS.ProcessEnv,
): { readonly config: SubgraphConfig; readonly settings: EspacePartageSettings } => {
  const [config, own] = readBoth(
    () => readSubgraphConfig('espace-partage', env),
    () => readSettings(settings, env),
  )
  return { config, settings: { ordreSources: own.ORDRE_SOURCES, territoiresFichier: own.TERRITOIRES_FICHIER } }
}
