import { setTimeout as pause } from 'node:timers/promises'
import pg from '../node_modules/pg/lib/index.js'

/** Where rooms keep what they still have to send, or to confirm with the matching service. */
const RESTE = ['evenement_sortant', 'contribution_sortante', 'contribution_a_revoir', 'lot_a_clore']
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

const reste = (url) =>
  avec(url, async (client) => {
    const { rows } = await client.query('select relname from pg_class where relname = any($1)', [RESTE])
    let lignes = 0
    for (const { relname } of rows) lignes += (await client.query(`select from ${relname} limit 1`)).rowCount
    return lignes
  })

/** Waits until nothing travels between the rooms any more. */
export const repos = async (urls) => {
  for (let calme = 0; calme < CALME_S; calme++) {
    await pause(1000)
    for (const url of Object.values(urls)) if ((await reste(url)) > 0) calme = -1
  }
  // As a server does by itself within minutes: what was brought in at once is cleaned, and known to the planner.
  for (const url of Object.values(urls)) await avec(url, (client) => client.query('vacuum (analyze)'))
}
