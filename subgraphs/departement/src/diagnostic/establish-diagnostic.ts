import { randomUUID } from 'node:crypto'
import { type ActOutcome, civilDateOf, done, publish } from '@traitdunion/subgraph'
import { create } from '../acte/create.js'
import { refuse } from '../acte/refuse.js'
import type { Contexte } from '../contexte.js'
import type { DiagnosticEtablirInput } from './diagnostic.input.js'
import { mergeParts, type ReponsesParVolet, refusalsOf, revealedFreins } from './diagnostic.rules.js'
import { DiagnosticStore } from './diagnostic.store.js'

const partsOf = (input: DiagnosticEtablirInput): ReponsesParVolet => ({
  GENERAL: input.reponses,
  SANTE: input.reponsesSante,
  RQTH: input.reponsesRqth,
  LOGEMENT: input.reponsesLogement,
  PROJET: input.reponsesProjet,
  SENSIBLE: input.reponsesSensibles,
})

/** Records a recueil made with the person, and opens the barriers that its answers reveal. */
export const establishDiagnostic = (input: DiagnosticEtablirInput, contexte: Contexte): Promise<ActOutcome> =>
  create(contexte, {
    action: 'diagnosticEtablir',
    input,
    keys: { personneId: input.personneId, professionnelId: input.professionnelId },
    run: async (manager, now) => {
      const { etabliLe, professionnelId = null } = input
      const parts = partsOf(input)
      const refusals = refusalsOf(parts, etabliLe, civilDateOf(now))
      if (refusals.length > 0) return refuse(...refusals)
      const id = randomUUID()
      const personneId = contexte.personnes.canonical(input.personneId)
      const reponses = mergeParts(parts)
      await DiagnosticStore.insert(
        manager,
        { id, personneId, professionnelId, etabliLe, reponses, version: 1, modifieLe: now },
        revealedFreins(reponses).map((frein) => ({
          ...frein,
          id: randomUUID(),
          diagnosticId: id,
          ouvertLe: etabliLe,
          closLe: null,
        })),
      )
      await publish(manager, {
        personneId,
        nature: 'DIAGNOSTIC_ETABLI',
        survenuLe: now,
        objetType: 'DiagnosticDepartement',
        objetId: id,
      })
      return done(id)
    },
  })
