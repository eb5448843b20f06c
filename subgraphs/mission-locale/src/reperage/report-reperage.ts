import { randomUUID } from 'node:crypto'
import { type ActOutcome, done, matchOne, refused, requestReference, today, unmatched } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { refusOf } from '../errors.js'
import { malformedKeysOf } from '../personne/cles.rules.js'
import { lots } from '../rapprochement/lots.js'
import { NO_NAME } from './attach-reperage.js'
import type { IdentiteSignalee } from './identite-signalee.input.js'
import type { ReperageSignalerInput } from './reperage.input.js'
import { reportingRefusalsOf } from './reperage.rules.js'
import { ReperageStore } from './reperage.store.js'

const nameOf = ({ nom, prenom, dateNaissance = null }: IdentiteSignalee) => ({ nom, prenom, dateNaissance })

/**
 * Records a report. A young person whom the hub knows is pointed to; one with a birth date is matched; any other keeps
 * the minimal identity here, until they are known or the report is concluded. Tells no event: that a report exists is
 * already more than the index of events may say.
 */
export const reportReperage = async (input: ReperageSignalerInput, contexte: Contexte): Promise<ActOutcome> => {
  const { act, passport, personnes } = contexte
  const demande = { action: 'reperageSignaler', cle: input.cleIdempotence, entree: input }
  // Stays the same when the request comes again, which an identifier drawn on each attempt would not.
  const cleAppariement = `reperage:${requestReference(passport, demande)}`
  let lot: string | null = null
  const outcome = await act({
    ...demande,
    run: async (manager) => {
      const { identite = null, origine, consentementContact, signaleLe, commune = null } = input
      const refusals = [
        ...malformedKeysOf({ personneId: input.personneId }),
        ...reportingRefusalsOf(input, today()).map((code) => refusOf(code)),
      ]
      if (refusals.length > 0) return refused(...refusals)

      let personneId = input.personneId ? personnes.canonical(input.personneId) : null
      if (identite?.dateNaissance) {
        const { nom, prenom, dateNaissance } = identite
        const matched = await matchOne(contexte, demande, {
          cle: cleAppariement,
          identite: { nom, prenoms: [prenom], dateNaissance, sexe: 'INCONNU' },
          identifiants: {},
        })
        if (matched.kind === 'indisponible' || matched.kind === 'lot-clos') return unmatched(matched.kind)
        lot = matched.lot
        if (matched.kind === 'rapproche') personneId = matched.rapprochement.personneId
      }

      // After the service's answer: who reads what changed since misses nothing.
      const now = new Date()
      const id = randomUUID()
      await ReperageStore.insert(manager, {
        id,
        personneId,
        cleAppariement,
        etat: 'SIGNALE',
        origine,
        consentementContact,
        signaleLe,
        concluLe: null,
        codeCommune: commune,
        conseillerId: null,
        ...(personneId || !identite ? NO_NAME : nameOf(identite)),
        telephone: identite?.telephone ?? null,
        courriel: identite?.courriel ?? null,
        version: 1,
        modifieLe: now,
      })
      if (lot) await lots.remember(manager, lot, id)
      return done(id)
    },
  })
  await lots.settle(contexte, outcome, lot)
  return outcome
}
