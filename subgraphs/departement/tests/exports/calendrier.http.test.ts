import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '../start-departement.js'
import { type ExportRoom, expectRefusals, startExportRoom } from './export-room.js'

const heure = (distance: number) => new Date(Math.floor(Date.now() / 60_000) * 60_000 + distance * 3_600_000)
/** As RFC 5545 writes an instant. */
const forme = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

describe('le calendrier d’un professionnel', () => {
  let room: ExportRoom
  beforeAll(async () => {
    room = await startExportRoom()
  })
  afterAll(() => room.stop())

  const prend = async (professionnelId: string, reste = {}) => {
    const { rendezVous } = await room.hub.act('rendezVousPrendre', 'rendezVous { id version modifieLe }', {
      personneId: randomUUID(),
      professionnelId,
      debut: heure(24).toISOString(),
      dureeMinutes: 45,
      modalite: 'PHYSIQUE',
      motif: 'BILAN',
      lieu: 'Chez la personne, 3 rue des Essais',
      ...reste,
    })
    return rendezVous
  }
  const text = async (professionnelId: string, plus = '') => {
    const answer = await room.get(`rendez-vous.ics?professionnelId=${professionnelId}${plus}`)
    expect(answer.status).toBe(200)
    return answer.text()
  }
  /** Lines as a calendar reads them: folded ones joined. */
  const events = async (professionnelId: string, plus = '') =>
    (await text(professionnelId, plus))
      .replace(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((event) =>
        Object.fromEntries(
          (event.split('END:VEVENT')[0] ?? '')
            .trimEnd()
            .split('\r\n')
            .map((ligne) => ligne.split(/:(.*)/, 2)),
        ),
      )

  it('dit quand et pour quoi, sans dire qui ni où', async () => {
    const professionnelId = randomUUID()
    const { id, modifieLe } = await prend(professionnelId)
    await prend(randomUUID())
    expect(await events(professionnelId)).toEqual([
      {
        UID: `urn:uuid:${id}`,
        SEQUENCE: '1',
        DTSTAMP: forme(new Date(modifieLe)),
        DTSTART: forme(heure(24)),
        DTEND: forme(heure(24.75)),
        SUMMARY: 'Rendez-vous : Bilan du contrat d’engagement',
        STATUS: 'CONFIRMED',
        CLASS: 'PRIVATE',
        'LAST-MODIFIED': forme(new Date(modifieLe)),
      },
    ])
  })

  it('garde le nom d’un rendez-vous déplacé puis annulé, sous une suite plus grande', async () => {
    const professionnelId = randomUUID()
    const { id, version } = await prend(professionnelId)
    const { rendezVous } = await room.hub.act('rendezVousDeplacer', 'rendezVous { version }', {
      id,
      versionAttendue: version,
      debut: heure(48).toISOString(),
    })
    expect(await events(professionnelId)).toMatchObject([
      { UID: `urn:uuid:${id}`, SEQUENCE: '2', DTSTART: forme(heure(48)), STATUS: 'CONFIRMED' },
    ])
    await room.hub.act('rendezVousAnnuler', 'rendezVous { version }', { id, versionAttendue: rendezVous.version })
    expect(await events(professionnelId)).toMatchObject([{ UID: `urn:uuid:${id}`, SEQUENCE: '3', STATUS: 'CANCELLED' }])
  })

  it('va de quatre-vingt-dix jours en arrière à tout ce qui vient, ou depuis un instant', async () => {
    const professionnelId = randomUUID()
    for (const distance of [-91, -89, 400]) await prend(professionnelId, { debut: heure(distance * 24).toISOString() })
    expect((await events(professionnelId)).map(({ DTSTART }) => DTSTART)).toEqual(
      [-89, 400].map((d) => forme(heure(d * 24))),
    )
    expect(await events(professionnelId, `&modifieDepuis=${day(1)}T00:00:00Z`)).toEqual([])
  })

  it('est un calendrier, même vide, aux lignes de la longueur voulue', async () => {
    const answer = await room.get(`rendez-vous.ics?professionnelId=${randomUUID()}`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="departement-rendez-vous-${day(0)}.ics"`,
    )
    expect(await answer.text()).toMatch(
      /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r\n]+\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n$/,
    )
    const professionnelId = randomUUID()
    await prend(professionnelId, { motif: 'ACCOMPAGNEMENT' })
    for (const ligne of (await text(professionnelId)).split('\r\n')) {
      expect(ligne).not.toContain('\n')
      expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75)
    }
  })

  it('se refuse sans jeton, à un autre, mal demandé, ou sans professionnel', async () => {
    await expectRefusals(room, `rendez-vous.ics?professionnelId=${randomUUID()}`)
    for (const path of ['rendez-vous.ics', 'rendez-vous.ics?professionnelId=moi'])
      expect((await room.get(path)).status, path).toBe(400)
  })
})
