import { createHash, randomUUID } from 'node:crypto'
import { type ActOutcome, AppariementFault, done, isUuid, publish, type Rapprochement } from '@traitdunion/subgraph'
import type { Contexte } from '../contexte.js'
import { momentOf, refusedBy } from '../suivi/acte.js'
import { lockOn } from '../suivi/suivi.store.js'
import { confirmLot } from './confirm-lots.js'
import type { InscriptionEnregistrerInput } from './inscription.input.js'
import { normalisedNumero, refusalsOf } from './inscription.rules.js'
import { InscriptionStore } from './inscription.store.js'

/** One record per number: an inscription that follows another finds the same person, and a split gives both back. */
export const recordKeyOf = (numero: string): string => `inscription:${numero}`

/** Another request under the same key is another lot: it must not disturb the one already confirmed. */
const lotReferenceOf = ({ cleIdempotence, ...entree }: InscriptionEnregistrerInput): string =>
  `${cleIdempotence}:${createHash('sha256').update(JSON.stringify(entree)).digest('base64url').slice(0, 22)}`

/** What the matching service answered, or did not, as a refusal; a defect of ours stays an exception. */
const refusalOf = (error: unknown): 'IDENTITE_REFUSEE' | 'APPARIEMENT_INDISPONIBLE' => {
  if (error instanceof AppariementFault && error.status === 400) return 'IDENTITE_REFUSEE'
  if (error instanceof TypeError || !(error instanceof Error)) throw error
  return 'APPARIEMENT_INDISPONIBLE'
}

const match = async ({ appariement }: Contexte, input: InscriptionEnregistrerInput, numero: string) => {
  const { lot } = await appariement.openLot(lotReferenceOf(input))
  const { identite } = input
  const { rapprochements } = await appariement.match(lot, [
    {
      cle: recordKeyOf(numero),
      identite: { ...identite, sexe: identite.sexe ?? 'INCONNU' },
      identifiants: { numeroFranceTravail: numero },
    },
  ])
  const [rapprochement] = rapprochements
  if (!rapprochement) throw new Error('le rapprochement ne rend pas l’enregistrement demandé')
  return { lot, rapprochement }
}

/**
 * Inscribes: pure rules, then the matching service (a lot of one), then our transaction, then the lot is confirmed.
 * Nothing is stored when the service is down; a lot whose confirmation is lost is confirmed later, from its own table.
 */
export const enregistrerInscription = async (
  input: InscriptionEnregistrerInput,
  contexte: Contexte,
): Promise<ActOutcome> => {
  const refusals = refusalsOf(input, momentOf(new Date()).today)
  if (refusals.length > 0) return refusedBy(...refusals)
  if (input.agenceId != null && !isUuid(input.agenceId)) return refusedBy('AGENCE_INVALIDE')
  const numero = normalisedNumero(input.numeroFranceTravail)

  let matched: { lot: string; rapprochement: Rapprochement }
  try {
    matched = await match(contexte, input, numero)
  } catch (error) {
    return refusedBy(refusalOf(error))
  }
  const { lot, rapprochement } = matched
  const outcome =
    rapprochement.issue === 'REFUSE'
      ? refusedBy('IDENTITE_REFUSEE')
      : await write(input, contexte, { lot, numero, rapprochement })
  // Either may be lost without harm: a lot to confirm is in our table, a lot never confirmed shows nobody.
  if (outcome.kind === 'fait') await confirmLot(contexte, lot).catch(() => {})
  else await contexte.appariement.reject(lot).catch(() => {})
  return outcome
}

const write = (
  input: InscriptionEnregistrerInput,
  { act, personnes }: Contexte,
  { lot, numero, rapprochement }: { lot: string; numero: string; rapprochement: Rapprochement },
): Promise<ActOutcome> =>
  act({
    action: 'inscriptionEnregistrer',
    cle: input.cleIdempotence,
    entree: input,
    run: async (manager) => {
      const now = new Date()
      const personneId = rapprochement.personneId && personnes.canonical(rapprochement.personneId)
      await lockOn(manager, recordKeyOf(numero))
      if (personneId) await lockOn(manager, personneId)
      const names = personneId ? personnes.namesOf([personneId]) : []
      if ((await InscriptionStore.findRunning(manager, numero, names)).length > 0)
        return refusedBy('INSCRIPTION_DEJA_EN_COURS')

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
      await InscriptionStore.rememberLot(manager, lot)
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
