import { jsonSetting } from '@traitdunion/service'
import { readSubgraphConfig, type SubgraphConfig } from '@traitdunion/subgraph'
import { z } from 'zod'
import { faultsOfRenommages, type RenommagesCarnet } from './carnet-de-bord/carnet.formats.js'
import { type CodesParcours, faultsOfCodesParcours } from './export/france-travail/codes.js'
import type { DepartementSettings } from './server.js'

const settings = z.object({
  CARNET_COLONNES: jsonSetting<RenommagesCarnet>(undefined, 'un objet JSON par fichier du carnet de bord')
    .superRefine((renommages, context) => {
      for (const message of faultsOfRenommages(renommages)) context.addIssue({ code: 'custom', message })
    })
    .optional(),
  RDV_INSERTION_SECRETS: z
    .string()
    .transform((texte) => texte.split(',').map((secret) => secret.trim()))
    .refine(
      (secrets) => secrets.every(({ length }) => length >= 16),
      'des secrets d’au moins 16 caractères, séparés par des virgules',
    )
    .optional(),
  RDV_INSERTION_NUMORG: z
    .string()
    .regex(/^\d{3}$/, 'un numéro d’organisme de trois chiffres')
    .optional(),
  FT_CODES_PARCOURS: jsonSetting<CodesParcours>(undefined, 'un objet JSON, un code par parcours')
    .superRefine((codes, context) => {
      for (const message of faultsOfCodesParcours(codes)) context.addIssue({ code: 'custom', message })
    })
    .optional(),
})

/** @throws StartFault `CONFIGURATION_INVALIDE` listing every fault, of every subgraph's settings and of ours */
export const readConfig = (
  env: NodeJS.ProcessEnv,
): { readonly config: SubgraphConfig; readonly settings: DepartementSettings } => {
  const { own, ...config } = readSubgraphConfig('departement', env, settings)
  return {
    config,
    settings: {
      colonnesCarnet: own.CARNET_COLONNES,
      codesParcours: own.FT_CODES_PARCOURS,
      secretsRdvInsertion: own.RDV_INSERTION_SECRETS,
      numorgRdvInsertion: own.RDV_INSERTION_NUMORG,
    },
  }
}
