import { readSettings } from '@traitdunion/service'
import { z } from 'zod'

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

/** Organisms (CAF, MSA) whose flows this installation takes. */
export const readNumorgs = (env: NodeJS.ProcessEnv): readonly string[] => readSettings(settings, env).CAF_NUMORG
