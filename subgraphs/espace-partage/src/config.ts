import { SourceDonnee } from '@traitdunion/parcours'
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

/** @throws StartFault `CONFIGURATION_INVALIDE` listing every fault, of every subgraph's settings and of ours */
export const readConfig = (
  env: NodeJS.ProcessEnv,
): { readonly config: SubgraphConfig; readonly settings: EspacePartageSettings } => {
  const { own, ...config } = readSubgraphConfig('espace-partage', env, settings)
  return { config, settings: { ordreSources: own.ORDRE_SOURCES, territoiresFichier: own.TERRITOIRES_FICHIER } }
}
