import type { Publishing, Refusal } from '@traitdunion/import'
import { erreursImport } from './errors.js'
import { countWithdrawals, type Table, upserts, withdrawals } from './offre.sql.js'
import type { OptionsOffre } from './options.js'
import { isMassive } from './retraits.rules.js'

/**
 * Publishes what is staged of one table. A whole file says all that its sources offer: what it no longer holds is
 * withdrawn, unless it would be too much of it.
 */
export const publishOffre = async (
  table: Table,
  { client, options, run }: Publishing<never, OptionsOffre>,
): Promise<Refusal | null> => {
  if (options.complet && !options.autoriserRetraits) {
    const { rows } = await client.query(countWithdrawals(table))
    const { presents, absents } = rows[0]
    if (isMassive({ presents, absents }))
      return {
        code: 'RETRAITS_MASSIFS',
        message: `${absents} enregistrements sur ${presents} sont absents du fichier. ${erreursImport.RETRAITS_MASSIFS.action}`,
      }
  }
  await run([...upserts(table), ...(options.complet ? withdrawals(table) : [])])
  return null
}
