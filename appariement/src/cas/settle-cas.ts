import type { EntityManager } from 'typeorm'
import type { Refus } from '../errors.js'
import { appendRattachements } from '../evenements/evenement.store.js'
import { type Decision, linkPersonnes } from '../fusions/merge-personnes.js'
import { appendActe } from '../historique.store.js'
import { createPersonne, findCanonique, findNoms } from '../personnes/personne.store.js'
import { refreshIdentites } from '../personnes/refresh-identites.store.js'
import { findRecordsOf } from '../scissions/scission.store.js'
import { type Cas, closeCas, findCas, findVersion, findVisible, settleRecord, type Version } from './cas.store.js'

export type DecisionCas = Decision & { readonly versionAttendue: number } & (
    | { readonly decision: 'RATTACHER'; readonly personneId: string }
    | { readonly decision: 'NOUVELLE_PERSONNE' }
  )

export interface CasTranche {
  readonly cas: string
  readonly etat: 'TRANCHE'
  readonly version: number
  readonly personneId: string
}

/** A steward says who the record is. */
export const settleCas = async (
  manager: EntityManager,
  id: string,
  choix: DecisionCas,
  sources: readonly string[],
): Promise<CasTranche | Refus> => {
  const cas = await findCas(manager, id)
  if (!cas) return 'CAS_INCONNU'
  const cible = choix.decision === 'RATTACHER' ? await findCanonique(manager, choix.personneId) : undefined
  if (cas.etat !== 'OUVERT') return replay(manager, cas, { ...choix, cible })
  if (cas.version !== choix.versionAttendue) return 'CONFLIT_VERSION'
  if (choix.decision === 'RATTACHER' && !cible) return 'PERSONNE_INCONNUE'

  const record = await findVersion(manager, cas.enregistrementId)
  const before = await findVisible(manager, cas)
  const personneId =
    record.etat === 'EN_CAS'
      ? await settleWaiting(manager, record, before, cible)
      : await settleInForce(manager, record, cible, choix)
  await closeCas(manager, { id, decision: choix.decision, personneId: cible ?? personneId })
  await appendRattachements(manager, [{ source: cas.source, cle: cas.cle, personneId }])
  const personnes = [...new Set([personneId, cible, before?.personneId, cas.personneId])].filter((une) => une != null)
  const { auteur, motif } = choix
  await appendActe(manager, { nature: 'CAS_TRANCHE', objetId: id, personnes, auteur, motif })
  await refreshIdentites(manager, [...personnes, ...cas.candidats], sources)
  return { cas: id, etat: 'TRANCHE', version: cas.version + 1, personneId: cible ?? personneId }
}

/** The same decision again is the same act. */
const replay = async (
  manager: EntityManager,
  { id, etat, version, decision, personneDecidee }: Cas,
  choix: Pick<DecisionCas, 'decision' | 'versionAttendue'> & { readonly cible: string | undefined },
): Promise<CasTranche | Refus> => {
  if (etat !== 'TRANCHE' || personneDecidee === null) return 'CAS_CLOS'
  const samePerson = decision === 'NOUVELLE_PERSONNE' || choix.cible === (await findCanonique(manager, personneDecidee))
  return decision === choix.decision && version === choix.versionAttendue + 1 && samePerson
    ? { cas: id, etat, version, personneId: personneDecidee }
    : 'CAS_CLOS'
}

/** The record was held back: it comes into force now. */
const settleWaiting = async (
  manager: EntityManager,
  record: Version,
  before: Version | undefined,
  cible: string | undefined,
): Promise<string> => {
  const beforeIs = before?.personneId ? await findCanonique(manager, before.personneId) : undefined
  // Stays under the identifier it had, when that already is the person: undoing a merge then gives it back.
  const kept = cible !== undefined && beforeIs === cible ? before?.personneId : undefined
  const personneId = kept ?? cible ?? (await createPersonne(manager))
  await settleRecord(manager, record, personneId)
  return personneId
}

/** The record is in force under a person of its own, made before the doubt was seen. */
const settleInForce = async (
  manager: EntityManager,
  record: Version,
  cible: string | undefined,
  { auteur, motif }: Decision,
): Promise<string> => {
  const personneId = record.personneId as string
  const actuelle = await findCanonique(manager, personneId)
  if (cible === undefined || actuelle === undefined || cible === actuelle) return personneId
  const alone = (await findRecordsOf(manager, await findNoms(manager, actuelle))).length === 1
  if (alone) {
    await linkPersonnes(manager, { ancien: actuelle, conserve: cible, auteur, motif }, 'FUSION')
    return personneId
  }
  await settleRecord(manager, record, cible)
  return cible
}
