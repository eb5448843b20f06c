import type { Publishing } from '@traitdunion/import'
import { ANNUAIRE, LAISSES } from './annuaire.sql.js'

/** Staged organisations and professionals → the directory. */
export const publishAnnuaire = async ({
  client,
  run,
  count,
}: Pick<Publishing<unknown, unknown>, 'client' | 'run' | 'count'>): Promise<null> => {
  await run(ANNUAIRE)
  const { rows } = await client.query<Record<string, number>>(LAISSES)
  for (const [nom, nombre] of Object.entries(rows[0] ?? {})) count(nom, nombre)
  return null
}
