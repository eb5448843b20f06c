import { randomUUID } from 'node:crypto'
import {
  type ActOutcome,
  done,
  type Enregistrement,
  isUuid,
  matchOne,
  publish,
  type Rapprochement,
  unmatched,
} from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { momentOf, refusedBy, refuseKey } from '../suivi/acte.js'
import { lockOn } from '../suivi/suivi.store.js'
import type { InscriptionEnregistrerInput } from './inscription.input.js'
import { normalisedNumero, refusalsOf } from './inscription.rules.js'
import { InscriptionStore } from './inscription.store.js'
import { lots } from './lots.js'

/** One record per number: an inscription that follows another finds the same person, and a split gives both back. */
export const recordKeyOf = (numero: string): string => `inscription:${numero}`

const demandeOf = (input: InscriptionEnregistrerInput) => ({
  action: 'inscriptionEnregistrer',
  cle: input.cleIdempotence,
  entree: input,
})

const recordOf = ({ identite }: InscriptionEnregistrerInput, numero: string): Enregistrement => ({
  cle: recordKeyOf(numero),
  identite: { ...identite, sexe: identite.sexe ?? 'INCONNU' },
  identifiants: { numeroFranceTravail: numero },
})

/**
 * Inscribes: pure rules, then the matching service (a lot of one), then our transaction, then the lot is confirmed. The
 * service is asked before the transaction, so that no connection to the database waits for it.
 * Nothing is stored when the service is down; a lot whose confirmation is lost is confirmed later, from its own table.
 */
export const enregistrerInscription = async (
  input: InscriptionEnregistrerInput,
  contexte: Contexte,
): Promise<ActOutcome> => {
  const refusals = refusalsOf(input, momentOf(new Date()).today)
  if (refusals.length > 0) return refusedBy(...refusals)
  if (input.agenceId != null && !isUuid(input.agenceId)) return refuseKey('agenceId')
  const numero = normalisedNumero(input.numeroFranceTravail)

  const matched = await matchOne(contexte, demandeOf(input), recordOf(input, numero))
  if (matched.kind === 'indisponible') return refusedBy('APPARIEMENT_INDISPONIBLE')
  if (matched.kind === 'lot-clos') return unmatched(matched.kind)
  const outcome =
    matched.kind === 'refuse' ? refusedBy('IDENTITE_REFUSEE') : await write(input, contexte, { ...matched, numero })
  await lots.settle(contexte, outcome, matched.lot)
  return outcome
}

const write = (
  input: InscriptionEnregistrerInput,
  { act, personnes }: Contexte,
  { lot, numero, rapprochement }: { lot: string; numero: string; rapprochement: Rapprochement },
): Promise<ActOutcome> =>
  act({
    ...demandeOf(input),
    run: async (manager) => {
      const personneId = rapprochement.personneId && personnes.canonical(rapprochement.personneId)
      await lockOn(manager, recordKeyOf(numero))
      if (personneId) await lockOn(manager, personneId)
      const names = personneId ? personnes.namesOf([personneId]) : []
      if ((await InscriptionStore.findRunning(manager, numero, names)).length > 0)
        return refusedBy('INSCRIPTION_DEJA_EN_COURS')

      const now = new Date()
      const id = randomUUID()
      await InscriptionStore.insert(manager, {
        id,
        personneId: rapprochement.personneId,
        cleRapprochement: recordKeyOf(numero),
        issueAppariement: rapprochement.issue,
        numeroFranceTravail: numero,
        categorie: input.categorie,
        categorieStatistique: input.categorieStatistique ?? null,
        inscriteLe: input.inscriteLe,
        cesseeLe: null,
        motifCessation: null,
        allocation: input.allocation,
        agenceId: input.agenceId ?? null,
        version: 1,
        modifieLe: now,
      })
      await lots.remember(manager, lot, id)
      if (personneId) await publish(manager, inscriptionEvent(personneId, 'INSCRIPTION_ENREGISTREE', now, id))
      return done(id)
    },
  })

export const inscriptionEvent = (personneId: string, nature: string, survenuLe: Date, objetId: string) => ({
  personneId,
  nature,
  survenuLe,
  objetType: 'InscriptionPoleEmploi',
  objetId,
})
