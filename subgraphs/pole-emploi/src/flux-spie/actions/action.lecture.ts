import { csv, type Lecture } from '@traitdunion/formats'
import type { Digest } from '@traitdunion/import'
import { today } from '@traitdunion/subgraph'
import { erreursPrestation } from '../../prestation/prestation.errors.js'
import { identifiantDe, VIDES } from '../identifiant.js'
import { refusalsOfAction } from './action.rules.js'

const { date, facultative, obligatoire, texte } = csv

/** Columns of the extract `actions`. */
export const colonnesAction = {
  identifiant: obligatoire('identifiant_unique_de', identifiantDe),
  code: obligatoire('codeaction', texte(20)),
  prescription: obligatoire('date_prescription', date),
  realisation: facultative('date_realisation_action', date),
  debutPrevu: facultative('date_prev_debut', date),
  debut: facultative('date_debut', date),
  fin: facultative('date_fin', date),
  // Two actions of one code and day differ by them.
  formation: facultative('formation', texte(300)),
  objectif: facultative('objectif_formation', texte(300)),
}

export type LigneAction = csv.Enregistrement<typeof colonnesAction>

/** By what an action is recognised from extract to extract: what does not move when it goes on. */
export const cleOfAction = (
  digest: Digest,
  { identifiant, code, prescription, formation, objectif }: Partial<LigneAction>,
): string | undefined =>
  identifiant && code && prescription
    ? digest(
        'action-spie',
        identifiant,
        code,
        prescription,
        csv.comparable(formation ?? ''),
        csv.comparable(objectif ?? ''),
      )
    : undefined

/** Lines of the extract `actions`. */
export async function* readActions(
  octets: AsyncIterable<Uint8Array>,
  digest: Digest,
): AsyncGenerator<Lecture<csv.EnteteCsv, LigneAction>> {
  const jour = today()
  const lignes = csv.readCsv(octets, colonnesAction, {
    nature: 'action',
    vides: VIDES,
    referenceDe: (lu) => cleOfAction(digest, lu),
  })
  for await (const lecture of lignes) {
    const refusals = lecture.kind === 'enregistrement' ? refusalsOfAction(lecture.enregistrement, jour) : []
    if (lecture.kind !== 'enregistrement' || refusals.length === 0) yield lecture
    else
      for (const motif of refusals)
        yield {
          kind: 'ecart',
          rang: lecture.rang,
          ligne: lecture.ligne,
          enregistrement: `action[${lecture.rang}]`,
          champ: motif === 'PRESTATION_DATE_FUTURE' ? 'date_prescription' : 'date_fin',
          natureValeur: 'date',
          motif,
          message: erreursPrestation[motif].cause,
          reference: cleOfAction(digest, lecture.enregistrement) as string,
        }
  }
}
