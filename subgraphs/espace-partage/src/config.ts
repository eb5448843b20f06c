import { SourceDonnee } from '@traitdunion/parcours'
import { readSubgraphConfig, type SubgraphConfig } from '@traitdunion/subgraph'
import { z } from 'zod'
import { CONSERVATION } from './conservation/conservation.rules.js'
import type { EspacePartageSettings } from './server.js'

const SOURCES = Object.keys(SourceDonnee) as [SourceDonnee, ...SourceDonnee[]]

const mois = z.coerce.number().int().min(1).max(600)

const settings = z.object({
  ORDRE_SOURCES: z
    .string()
    .transform((text) => text.split(',').map((source) => source.trim()))
    .pipe(z.array(z.enum(SOURCES, `des sources séparées par des virgules, parmi ${SOURCES.join(', ')}`)))
    .optional(),
  CONSERVATION_MOIS: mois.default(CONSERVATION.mois),
  CONSERVATION_MOIS_SOURCES: z
    .string()
    .transform((text) => Object.fromEntries(text.split(',').map((part) => part.split('=').map((word) => word.trim()))))
    .pipe(z.partialRecord(z.enum(SOURCES), mois, 'des durées par source, par exemple POLE_EMPLOI=12,CAF=24'))
    .default({}),
  CONSERVATION_PREAVIS_JOURS: z.coerce.number().int().min(0).max(365).default(CONSERVATION.preavisJours),
  TERRITOIRES_FICHIER: z.string().min(1).optional(),
})

/** @throws StartFault `CONFIGURATION_INVALIDE` listing every fault, of every subgraph's settings and of ours */
export const readConfig = (
  env: NodeJS.ProcessEnv,
): { readonly config: SubgraphConfig; readonly settings: EspacePartageSettings } => {
  const { own, ...config } = readSubgraphConfig('espace-partage', env, settings)
  return {
    config,
    settings: {
      ordreSources: own.ORDRE_SOURCES,
      conservation: {
        mois: own.CONSERVATION_MOIS,
        moisParSource: own.CONSERVATION_MOIS_SOURCES,
        preavisJours: own.CONSERVATION_PREAVIS_JOURS,
      },
      territoiresFichier: own.TERRITOIRES_FICHIER,
    },
  }
}
