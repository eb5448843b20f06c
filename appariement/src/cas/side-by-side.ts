import type { EntityManager } from 'typeorm'
import { memeNir } from '../rapprocher/empreinte-nir.js'
import { type Cas, findCandidats, findVersion, type Version } from './cas.store.js'

export type AccordNir = 'CONCORDANT' | 'DISCORDANT' | 'ABSENT'

/** A record as a steward sees it: civil identity and partner numbers, and of the NIR only whether it agrees. */
export interface EnregistrementMontre {
  readonly source: string
  readonly cle: string
  readonly identite: Version['contenu']['identite']
  readonly identifiants: Version['contenu']['identifiants']
}

const shown = ({ source, cle, contenu: { identite, identifiants } }: Version): EnregistrementMontre => ({
  source,
  cle,
  identite,
  identifiants,
})

const accordNir = (a: Version, b: Version): AccordNir => {
  const same = memeNir(a.nir === null ? [] : [a.nir], b.nir === null ? [] : [b.nir])
  return same === null ? 'ABSENT' : same ? 'CONCORDANT' : 'DISCORDANT'
}

/** One line of the queue: enough to choose a case, nothing of a person. */
export const summaryOf = ({ id, source, issue, motifs, candidats, etat, version, ouvertLe }: Cas) => ({
  id,
  source,
  issue,
  motifs,
  candidats: candidats.length,
  etat,
  version,
  ouvertLe,
})

/** The record of a case beside the records of each person it may be. */
export const sideBySide = async (manager: EntityManager, cas: Cas) => {
  const record = await findVersion(manager, cas.enregistrementId)
  const candidats = new Map<string, { personneId: string; statut: string | null; enregistrements: object[] }>()
  for (const found of await findCandidats(manager, cas.candidats)) {
    const { canonique, statut } = found
    const candidat = candidats.get(canonique) ?? { personneId: canonique, statut, enregistrements: [] }
    candidat.enregistrements.push({ ...shown(found), nir: accordNir(record, found) })
    candidats.set(canonique, candidat)
  }
  return {
    ...summaryOf(cas),
    personneId: cas.personneId,
    decision: cas.decision,
    personneDecidee: cas.personneDecidee,
    enregistrement: shown(record),
    candidats: [...candidats.values()],
  }
}
