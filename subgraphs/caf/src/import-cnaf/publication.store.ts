import type { Publishing, Refusal } from '@traitdunion/import'
import { erreurs } from '../errors.js'
import type { EnteteFlux } from '../flux-cnaf/index.js'
import { isMassive } from './closures.rules.js'
import { CLOTURES, COUNT_CLOSURES } from './publication/clotures.sql.js'
import { DEVOIRS } from './publication/devoirs.sql.js'
import { DOSSIERS } from './publication/dossiers.sql.js'
import { ETATS } from './publication/etats.sql.js'
import { EVENEMENTS } from './publication/evenements.sql.js'
import { FOYERS } from './publication/foyers.sql.js'
import { MEMBRES } from './publication/membres.sql.js'
import { PREPARE } from './publication/prepare.sql.js'

export interface OptionsFlux {
  /** Publish a monthly flow that closes an abnormal share of the open records. */
  readonly autoriserClotures: boolean
}

/** Publishes what is staged, unless a monthly flow, which holds every record of its organism, would close too many. */
export const publishFlux = async ({
  client,
  entete,
  options,
  run,
}: Publishing<EnteteFlux, OptionsFlux>): Promise<Refusal | null> => {
  const closes = entete.type === 'MENSUEL'
  await run(PREPARE)
  if (closes && !options.autoriserClotures) {
    const { rows } = await client.query(`/* sql: closures-count */ ${COUNT_CLOSURES}`)
    const { ouverts, absents } = rows[0]
    if (isMassive({ ouverts, absents }))
      return {
        code: 'CLOTURES_MASSIVES',
        message: `${absents} dossiers ouverts sur ${ouverts} sont absents du flux. ${erreurs.CLOTURES_MASSIVES.action}`,
      }
  }
  await run([...FOYERS, ...MEMBRES, ...DOSSIERS, ...(closes ? CLOTURES : []), ...ETATS, ...DEVOIRS, ...EVENEMENTS])
  return null
}
