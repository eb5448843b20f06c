import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { startExportRoom } from './export-room.js'

it('un export que nul ne lit ne retient pas l’arrêt du service, et se voit coupé', async () => {
  const room = await startExportRoom()
  await room.sql(`
    insert into dossier (id, cle_appariement, issue_appariement, numero_departement, ouvert_le, etat, version, modifie_le)
    select gen_random_uuid(), n, 'AUCUN', lpad(n::text, 2000, '0'), '2026-01-05', 'OUVERT', 1, now()
    from generate_series(1, 6000) n`)
  const headers = { authorization: `Bearer ${await room.jeton()}` }
  const [answer] = (await once(get(`${room.hub.url}/exports/stock`, { headers }), 'response')) as [IncomingMessage]
  await room.stop()
  const fault = once(answer, 'error')
  answer.resume()
  expect((await fault)[0]).toMatchObject({ code: 'ECONNRESET' })
})
