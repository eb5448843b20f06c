import type { Publishing, Refusal } from '@traitdunion/import'
import type { EnteteLheo } from '../flux-lheo/index.js'
import { erreursPublication } from './errors.js'
import { ACTIONS } from './publication/actions.sql.js'
import { CERTIFICATIONS } from './publication/certifications.sql.js'
import { FORMATIONS, FORMATIONS_CHANGEES } from './publication/formations.sql.js'
import { ORGANISMES } from './publication/organismes.sql.js'
import { PREPARE } from './publication/prepare.sql.js'
import { COUNT_ABSENTES, RETRAITS } from './publication/retraits.sql.js'
import { SESSIONS } from './publication/sessions.sql.js'
import { isMassive } from './retraits.rules.js'

export interface OptionsCatalogue {
  /** The file is the whole offer of its senders: what they no longer tell is withdrawn. */
  readonly complet: boolean
  /** Publish a whole catalogue that withdraws an abnormal share of the offer. */
  readonly autoriserRetraits: boolean
}

/** Publishes what is staged, unless a catalogue that is said to be whole would withdraw too much. */
export const publishCatalogue = async ({
  client,
  options,
  run,
}: Publishing<EnteteLheo, OptionsCatalogue>): Promise<Refusal | null> => {
  await run(PREPARE)
  if (options.complet && !options.autoriserRetraits) {
    const { rows } = await client.query(`/* sql: absentes-count */ ${COUNT_ABSENTES}`)
    const { offertes, absentes } = rows[0]
    if (isMassive({ offertes, absentes }))
      return {
        code: 'RETRAITS_MASSIFS',
        message: `${absentes} formations offertes sur ${offertes} sont absentes du catalogue. ${erreursPublication.RETRAITS_MASSIFS.action}`,
      }
  }
  await run([
    ...ORGANISMES,
    ...CERTIFICATIONS,
    ...FORMATIONS,
    ...ACTIONS,
    ...SESSIONS,
    ...(options.complet ? RETRAITS : []),
    ...FORMATIONS_CHANGEES,
  ])
  return null
}
