import { isUuid } from '@traitdunion/subgraph'
import { ICalCalendar, ICalCalendarMethod, ICalEventClass, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { z } from 'zod'
import { exportOf, type Lot, modifieDepuis } from '../export.js'
import { MOTIFS_EN_CLAIR } from '../motifs.js'
import { type LigneAgenda, readAgenda } from './agenda.store.js'

/** What a calendar still shows of the past. */
const PASSE_MS = 90 * 86_400_000

const demande = z.strictObject({ professionnelId: z.string().refine(isUuid), modifieDepuis })

/** A calendar is read over a shoulder, copied to a telephone, shared with a team: it says when, and what for. */
const toEvent = ({ id, debut, duree_minutes, motif, statut, version, modifie_le }: LigneAgenda): ICalEventData => ({
  id: `urn:uuid:${id}`,
  sequence: version,
  stamp: modifie_le,
  lastModified: modifie_le,
  start: debut,
  end: new Date(debut.getTime() + duree_minutes * 60_000),
  summary: `Rendez-vous : ${MOTIFS_EN_CLAIR[motif]}`,
  status: statut === 'ANNULE' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  class: ICalEventClass.PRIVATE,
})

/** Held whole: it is what one professional has in a few months. */
async function* calendarOf(lots: AsyncIterable<readonly LigneAgenda[]>): AsyncGenerator<Lot> {
  const calendrier = new ICalCalendar({
    prodId: { company: 'Trait d’union', product: 'departement', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for await (const lot of lots) for (const ligne of lot) calendrier.createEvent(toEvent(ligne))
  yield { texte: `${calendrier.toString()}\r\n`, nombre: calendrier.length() }
}

/** Appointments of one professional, for a calendar. */
export const calendrier = exportOf('rendez-vous.ics', demande, (voulu, { lire }) => ({
  type: 'text/calendar; charset=utf-8',
  extension: 'ics',
  lots: calendarOf(readAgenda(lire, { ...voulu, debutDepuis: new Date(Date.now() - PASSE_MS) })),
}))
