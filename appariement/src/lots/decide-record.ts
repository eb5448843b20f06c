import { randomUUID } from 'node:crypto'
import type { Rapprochement } from '@traitdunion/subgraph'
import { clesDe } from '../rapprocher/fiche.js'
import { autresParNir, rapprocher } from '../rapprocher/rapprocher.js'
import type { Depot, EnregistrementLu } from './enregistrement.store.js'
import type { Recu } from './lire-enregistrement.js'
import type { Voisinage } from './voisinage.js'

/** What the source already has under this key: in force, and waiting for a steward. */
export interface Connu {
  readonly visible?: EnregistrementLu
  readonly enCas?: EnregistrementLu
}

export interface Decide {
  readonly rapprochement: Rapprochement
  /** Nothing to stage when nothing changed, or when matching is refused. */
  readonly depot?: Depot
  /** Made for this record. */
  readonly nouvelle?: string
}

/** Said before in the same words, and nothing waits: the answer stands without a look at anyone. */
export const isUnchanged = (recu: Recu, { visible, enCas }: Connu): boolean =>
  visible !== undefined && enCas === undefined && visible.empreinte === recu.empreinte

/** The outcome for one record. A person found or made is added to the neighbourhood, for the records that follow. */
export const decideRecord = (recu: Recu, connu: Connu, voisinage: Voisinage): Decide => {
  const { cle, fiche } = recu
  const { visible, enCas } = connu
  if (visible && isUnchanged(recu, connu))
    return { rapprochement: { cle, issue: 'TROUVE', personneId: visible.personneId } }

  const staged = { ...sansFiche(recu), cles: clesDe(fiche), regle: null, motifs: [], candidats: [] }
  const candidats = voisinage.candidatsDe(fiche)
  if (visible?.personneId && visible.canonique) {
    const autres = autresParNir(fiche, visible.canonique, candidats)
    if (autres.length === 0) return attach(staged, recu, { personneId: visible.personneId, regle: 'CONNU' }, voisinage)
    const doute = { candidats: [visible.canonique, ...autres], motifs: ['NIR_AUTRE_PERSONNE'] }
    return doubt({ ...staged, ...doute, issue: 'INCOHERENT' }, enCas)
  }

  const verdict = rapprocher(recu, candidats)
  switch (verdict.issue) {
    case 'REFUSE':
      return { rapprochement: { cle, issue: 'REFUSE', personneId: null } }
    case 'TROUVE':
      return attach(staged, recu, verdict, voisinage)
    case 'AUCUN': {
      const nouvelle = randomUUID()
      const { depot } = attach(staged, recu, { personneId: nouvelle, regle: null }, voisinage)
      return {
        rapprochement: { cle, issue: 'AUCUN', personneId: nouvelle },
        depot: depot && { ...depot, issue: 'AUCUN' },
        nouvelle,
      }
    }
    default:
      return doubt({ ...staged, ...verdict }, enCas)
  }
}

const sansFiche = ({ fiche: _, source: __, ...reste }: Recu) => reste

const attach = (
  staged: Omit<Depot, 'issue' | 'personneId'>,
  { cle, source, fiche }: Recu,
  { personneId, regle }: { personneId: string; regle: string | null },
  voisinage: Voisinage,
): Decide => {
  voisinage.add({ personneId, source, fiche })
  return {
    rapprochement: { cle, issue: 'TROUVE', personneId },
    depot: { ...staged, issue: 'TROUVE', personneId, regle },
  }
}

/** The same doubt as before stays the same case. */
const doubt = (depot: Omit<Depot, 'personneId'>, enCas: EnregistrementLu | undefined): Decide => {
  const rapprochement = { cle: depot.cle, issue: depot.issue, personneId: null }
  return enCas?.empreinte === depot.empreinte && enCas.issue === depot.issue
    ? { rapprochement }
    : { rapprochement, depot: { ...depot, personneId: null } }
}
