import type { EntityManager } from 'typeorm'
import { memeNir } from '../rapprocher/empreinte-nir.js'
import { type Candidat, type Cas, findCandidats, findVersions, type Version } from './cas.store.js'

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

/** The record of each case beside the records of each person it may be, with as many statements for all as for one. */
export const sideBySide = async (manager: EntityManager, cas: readonly Cas[]) => {
  const versions = await findVersions(
    manager,
    cas.map(({ enregistrementId }) => enregistrementId),
  )
  const records = new Map(versions.map((version) => [version.id, version]))
  const found = await findCandidats(manager, [...new Set(cas.flatMap(({ candidats }) => candidats))])
  const byName = new Map<string, Candidat[]>()
  for (const one of found) byName.set(one.nomme, [...(byName.get(one.nomme) ?? []), one])
  return cas.map((one) => oneBeside(one, records.get(one.enregistrementId) as Version, byName))
}

const oneBeside = (cas: Cas, record: Version, byName: ReadonlyMap<string, readonly Candidat[]>) => {
  const candidats = new Map<string, { personneId: string; statut: string | null; enregistrements: object[] }>()
  const seen = new Set<number>()
  for (const found of cas.candidats.flatMap((nomme) => byName.get(nomme) ?? [])) {
    // Two names of a case may have become one person since.
    if (seen.has(found.id)) continue
    seen.add(found.id)
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
    candidats: [...candidats.values()].sort((a, b) => (a.personneId < b.personneId ? -1 : 1)),
  }
}
