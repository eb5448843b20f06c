import type { EntityManager } from 'typeorm'
import { ficheDe } from '../rapprocher/fiche.js'
import { autresParNir, rapprocher } from '../rapprocher/rapprocher.js'
import { type EnregistrementLu, findConnus } from './enregistrement.store.js'
import { findPerimes } from './promotion.store.js'
import type { Doute, Rejuge } from './rejuge.js'
import type { Voisinage } from './voisinage.js'
import { findVoisinage } from './voisinage.store.js'

interface Avis {
  readonly personnes: Set<string>
  readonly enregistrements: number[]
  readonly doutes: Doute[]
}

const PAGE = 2000

/**
 * Matches again the records of a lot that were matched before the last decision. One person of the lot that now is one
 * visible person becomes its alias; anything less clear is a doubt for a steward, never a choice.
 */
export const rejudge = async (
  manager: EntityManager,
  { lot, source, revision }: { lot: string; source: string; revision: number },
): Promise<Rejuge> => {
  const provisoires = new Map<string, Avis>()
  const doutes: Doute[] = []
  for (let apres = 0; ; ) {
    const perimes = await findPerimes(manager, { lot, revision, apres, limit: PAGE })
    if (perimes.length === 0) break
    apres = perimes.at(-1)?.id ?? apres
    const connus = await findConnus(
      manager,
      source,
      perimes.map(({ cle }) => cle),
    )
    const visibles = new Map(connus.filter(({ etat }) => etat === 'VISIBLE').map((lu) => [lu.cle, lu]))
    const fiches = perimes.map(({ contenu, nir }) => ficheDe(contenu, nir === null ? [] : [nir]))
    const voisinage = await findVoisinage(manager, fiches, null)
    perimes.forEach((perime, rang) => {
      const fiche = fiches[rang] as (typeof fiches)[number]
      const avis = judge(perime, fiche, visibles.get(perime.cle), voisinage)
      if (!perime.provisoire) {
        if (typeof avis === 'object' && avis) doutes.push(avis)
        return
      }
      const personne = perime.personneId as string
      const recueilli = provisoires.get(personne) ?? { personnes: new Set(), enregistrements: [], doutes: [] }
      recueilli.enregistrements.push(perime.id)
      if (typeof avis === 'string') recueilli.personnes.add(avis)
      else if (avis) recueilli.doutes.push(avis)
      provisoires.set(personne, recueilli)
    })
  }
  const aliases: { ancien: string; conserve: string }[] = []
  for (const [ancien, avis] of provisoires) {
    const [conserve, autre] = avis.personnes
    if (conserve && !autre && avis.doutes.length === 0) aliases.push({ ancien, conserve })
    else if (conserve || avis.doutes.length > 0) doutes.push(doubtOf(avis))
  }
  return { aliases, doutes }
}

type Perime = EnregistrementLu & { readonly provisoire: boolean }

/** The visible person that this record is, or the doubt about it, or nothing new. */
const judge = (
  perime: Perime,
  fiche: ReturnType<typeof ficheDe>,
  visible: EnregistrementLu | undefined,
  voisinage: Voisinage,
): string | Doute | undefined => {
  const candidats = voisinage.candidatsDe(fiche)
  if (visible?.canonique) {
    const autres = autresParNir(fiche, visible.canonique, candidats)
    if (autres.length === 0) return perime.provisoire ? visible.canonique : undefined
    return {
      enregistrementId: perime.id,
      issue: 'INCOHERENT',
      motifs: ['NIR_AUTRE_PERSONNE'],
      candidats: [visible.canonique, ...autres],
    }
  }
  const verdict = rapprocher({ fiche, fauteNir: null, source: perime.source }, candidats)
  if (verdict.issue === 'AUCUN' || verdict.issue === 'REFUSE') return undefined
  if (verdict.issue === 'TROUVE') {
    const canonique = voisinage.canonique(verdict.personneId)
    if (perime.provisoire) return canonique
    return canonique === perime.canonique
      ? undefined
      : {
          enregistrementId: perime.id,
          issue: 'PLUSIEURS',
          motifs: ['PLUSIEURS_PERSONNES'],
          candidats: [perime.canonique as string, canonique],
        }
  }
  return { enregistrementId: perime.id, ...verdict }
}

const doubtOf = ({ personnes, enregistrements, doutes }: Avis): Doute => {
  const first = doutes[0]
  return {
    enregistrementId: first?.enregistrementId ?? (enregistrements[0] as number),
    issue: first?.issue ?? 'PLUSIEURS',
    motifs: [...new Set(doutes.length > 0 ? doutes.flatMap(({ motifs }) => motifs) : ['PLUSIEURS_PERSONNES'])],
    candidats: [...new Set([...personnes, ...doutes.flatMap(({ candidats }) => candidats)])],
  }
}
