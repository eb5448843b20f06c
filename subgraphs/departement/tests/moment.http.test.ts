import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startAppariementRoom } from './appariement-room.js'
import { type Departement, day, startDepartement } from './start-departement.js'

/** A reader who asks what changed since a moment misses a row dated before the wait that preceded its writing. */
describe('le moment d’un acte', () => {
  let hub: Departement
  let room: Awaited<ReturnType<typeof startAppariementRoom>>
  beforeAll(async () => {
    room = await startAppariementRoom()
    hub = await startDepartement(undefined, room.settings)
  })
  afterAll(async () => {
    await hub.stop()
    await room.stop()
  })

  const personneId = randomUUID()
  const professionnelId = randomUUID()

  it.each([
    [
      'orientationDecider',
      'orientation { modifieLe }',
      `orientation/${personneId}`,
      { personneId, parcours: 'SOCIAL', organismeReferent: 'DEPARTEMENT', decideeLe: day(-40) },
    ],
    [
      'contratOuvrir',
      'contrat { modifieLe }',
      `contrat/${personneId}`,
      {
        personneId,
        orientationNotifieeLe: day(-20),
        contenu: { debut: day(-10), fin: day(90), droitsEtDevoirs: 'x', voiesRecours: 'x', actions: [] },
      },
    ],
    [
      'referentDesigner',
      'designation { modifieLe }',
      `designation/${personneId}`,
      { personneId, professionnelId, organisationId: randomUUID(), role: 'REFERENT_UNIQUE', debut: day(-30) },
    ],
    [
      'aideAccorder',
      'aide { modifieLe }',
      `aide/${personneId}`,
      { personneId, dispositifCode: 'URGENCE', montantCentimes: 1000, accordeeLe: day(0) },
    ],
    [
      'rendezVousPrendre',
      'rendezVous { modifieLe }',
      `agenda/${professionnelId}`,
      {
        personneId,
        professionnelId,
        debut: new Date(Date.now() + 86_400_000).toISOString(),
        dureeMinutes: 30,
        modalite: 'TELEPHONE',
        motif: 'SUIVI',
      },
    ],
  ])('%s se date après l’attente de son tour', async (mutation, selection, sujet, input) => {
    const other = hub.sql(
      'select pg_advisory_xact_lock(hashtextextended($1, 0)), pg_sleep(1), clock_timestamp() as fini',
      [sujet],
    )
    await vi.waitFor(async () =>
      expect(
        (
          await hub.sql(
            `select from pg_locks where locktype = 'advisory' and granted
             and database = (select oid from pg_database where datname = current_database())`,
          )
        ).rowCount,
      ).toBeGreaterThan(0),
    )
    const payload = await hub.act(mutation, selection, input)
    const [{ fini }] = (await other).rows
    const { modifieLe } = payload[selection.split(' ')[0] ?? '']
    expect(Date.parse(modifieLe)).toBeGreaterThanOrEqual(fini.getTime())
  })

  it('dossierOuvrir se date après la réponse du rapprochement', async () => {
    const { dossier } = await hub.act('dossierOuvrir', 'dossier { modifieLe }', {
      numeroDepartement: 'M-1',
      ouvertLe: day(-2),
      identite: { nom: 'Quentin', prenoms: ['Aline'], dateNaissance: '1988-04-12', sexe: 'FEMININ' },
    })
    expect(Date.parse(dossier.modifieLe)).toBeGreaterThanOrEqual(room.answeredAt)
  })
})
