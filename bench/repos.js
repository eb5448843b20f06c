import { setTimeout as pause } from 'node:timers/promises'
import pg from '../node_modules/pg/lib/index.js'

/** Where rooms keep what they still have to send, or to confirm with the matching service. */
const RESTE = ['evenement_sortant', 'contribution_sortante', 'contribution_a_revoir', 'lot_a_clore']
/** How far each room has followed the feed of the matching service. */
const SUIVI = 'position_flux'
const CALME_S = 10

const avec = async (url, lire) => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await lire(client)
  } finally {
    await client.end()
  }
}

/** How many rows wait to leave this database, and how far it has followed. */
const lire = (url) =>
  avec(url, async (client) => {
    const { rows } = await client.query('select relname from pg_class where relname = any($1)', [[...RESTE, SUIVI]])
    let lignes = 0
    let suivi = ''
    for (const { relname } of rows)
      if (relname === SUIVI)
        suivi = (await client.query(`select string_agg(position::text, ' ' order by flux) as suivi from ${SUIVI}`))
          .rows[0].suivi
      else lignes += (await client.query(`select from ${relname} limit 1`)).rowCount
    return { lignes, suivi }
  })

/** Waits until nothing travels between the rooms any more. */
export const repos = async (urls) => {
  let avant = ''
  for (let calme = 0; calme < CALME_S; calme++) {
    await pause(1000)
    const lus = []
    for (const url of Object.values(urls)) lus.push(await lire(url))
    const suivi = lus.map((lu) => lu.suivi).join('/')
    if (suivi !== avant || lus.some(({ lignes }) => lignes > 0)) calme = -1
    avant = suivi
  }
  // As a server does by itself within minutes: what was brought in at once is cleaned, and known to the planner.
  for (const url of Object.values(urls)) await avec(url, (client) => client.query('vacuum (analyze)'))
}
