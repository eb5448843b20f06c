import { readSubgraphConfig, type SubgraphConfig } from '@traitdunion/subgraph'
import { z } from 'zod'
import type { CafSettings } from './server.js'

const settings = z.object({
  CAF_NUMORG: z
    .string()
    .transform((list) => list.split(',').map((numorg) => numorg.trim()))
    .pipe(
      z
        .array(z.string().regex(/^\d{3}$/, 'numéros de trois chiffres séparés par des virgules, par exemple 281'))
        .min(1),
    ),
})

/** @throws StartFault `CONFIGURATION_INVALIDE` listing every fault, of every subgraph's settings and of ours */
export const readConfig = (
  env: NodeJS.ProcessEnv,
): { readonly config: SubgraphConfig; readonly settings: CafSettings } => {
  const { own, ...config } = readSubgraphConfig('caf', env, settings)
  return { config, settings: { numorgs: own.CAF_NUMORG } }
}
