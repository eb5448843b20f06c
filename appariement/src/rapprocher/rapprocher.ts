import { type AccordPivot, accordPivot } from './accord-pivot.js'
import { type Contradiction, contradictionsEntre } from './comparer.js'
import { memeNir } from './empreinte-nir.js'
import { aUneIdentite, type Fiche, REGLES, type Regle, valeursDe } from './fiche.js'
import type { FauteNir } from './nir.js'

/** A record that already has its person. */
export interface Rattachee {
  /** Person under which the record stands, which may be an alias. */
  readonly personneId: string
  /** Partner that tells it. */
  readonly source: string
  readonly fiche: Fiche
}

/** A record whose person is looked for. */
export interface Arrivee {
  readonly source: string
  readonly fiche: Fiche
  readonly fauteNir: FauteNir | null
}

/** A person, aliases included, with every record it is known by. */
export interface Candidat {
  /** Current identifier of the person. */
  readonly id: string
  readonly fiches: readonly Rattachee[]
}

export type Motif =
  | Contradiction
  | FauteNir
  | 'PLUSIEURS_PERSONNES'
  /** The civil identity alone says so, and says too little. */
  | 'IDENTITE_SEULE'
  /** The number agrees, but proves nothing without the day of birth. */
  | 'DATE_NAISSANCE_ABSENTE'

export type Verdict =
  | { readonly issue: 'TROUVE'; readonly personneId: string; readonly regle: Regle | 'PIVOT' }
  | { readonly issue: 'AUCUN' }
  | { readonly issue: 'REFUSE' }
  | {
      readonly issue: 'PLUSIEURS' | 'INCOHERENT'
      readonly candidats: readonly string[]
      readonly motifs: readonly Motif[]
    }

interface Pointee {
  readonly candidat: Candidat
  readonly regle: Regle | 'PIVOT'
  /** Records of the candidate that made the rule answer. */
  readonly par: readonly Rattachee[]
  readonly motifs: readonly Motif[]
}

/** Numbers that are mistyped or lent: they count with the day of birth only. */
const AVEC_DATE: readonly Regle[] = ['NIR', 'NUMERO_FRANCE_TRAVAIL']

/** Records of a candidate that hold the same value for a strong rule. */
const parRegle = (fiche: Fiche, candidat: Candidat, regle: Regle): readonly Rattachee[] => {
  const valeurs = valeursDe(fiche, regle)
  return candidat.fiches.filter((autre) => valeursDe(autre.fiche, regle).some((valeur) => valeurs.includes(valeur)))
}

/**
 * The first strong rule that points at a candidate. The identity is compared with each record of the person that the
 * rule reached: to agree with one is enough, since sources spell as they like. A NIR is compared with all of them.
 */
const parNumero = (fiche: Fiche, candidat: Candidat): Pointee | undefined => {
  for (const regle of REGLES) {
    const par = parRegle(fiche, candidat, regle)
    if (par.length === 0) continue
    const reproches = par.map((autre): Motif[] => {
      const sansDate = fiche.dateNaissance === null || autre.fiche.dateNaissance === null
      const contradictions = contradictionsEntre(fiche, autre.fiche)
      return AVEC_DATE.includes(regle) && sansDate ? [...contradictions, 'DATE_NAISSANCE_ABSENTE'] : contradictions
    })
    const motifs = new Set<Motif>(reproches.some((liste) => liste.length === 0) ? [] : reproches.flat())
    if (aUnAutreNir(fiche, candidat)) motifs.add('NIR_DIFFERENT')
    return { candidat, regle, par, motifs: [...motifs] }
  }
  return undefined
}

const aUnAutreNir = (fiche: Fiche, { fiches }: Candidat): boolean => {
  const avis = fiches.map((autre) => memeNir(fiche.nir, autre.fiche.nir))
  return avis.includes(false) && !avis.includes(true)
}

/** Under the record's own person where there is one, so that undoing a merge gives the record back with it. */
const personneDe = ({ candidat, par }: Pointee): string => {
  const noms = new Set(par.map(({ personneId }) => personneId))
  return noms.size === 1 ? ([...noms][0] as string) : candidat.id
}

const idsDe = (pointees: readonly Pointee[]): string[] => [...new Set(pointees.map(({ candidat }) => candidat.id))]

/**
 * Who a record is, among candidates that share a key with it. Numbers first, in their order, then the civil identity;
 * several persons by one or by different rules are never chosen between.
 */
export const rapprocher = (arrivee: Arrivee, candidats: readonly Candidat[]): Verdict => {
  const { fiche, fauteNir: faute } = arrivee
  const aUnNumero = REGLES.some((regle) => valeursDe(fiche, regle).length > 0)
  if (faute === null && !aUnNumero && !aUneIdentite(fiche)) return { issue: 'REFUSE' }

  const parNumeros = candidats.flatMap((candidat) => parNumero(fiche, candidat) ?? [])
  const pivots = candidats
    .filter((candidat) => !parNumeros.some((pointee) => pointee.candidat === candidat))
    .flatMap((candidat) => parPivot(arrivee, candidat) ?? [])
  const surs = pivots.filter(({ accord }) => accord === 'SUR')
  // A twin must not turn the certain match of her sister into a case: what is near counts where nothing is nearer.
  const nets = pivots.filter(({ accord }) => accord !== 'PROCHE')
  const pointees = [...parNumeros, ...(parNumeros.length > 0 ? surs : nets.length > 0 ? nets : pivots)]

  if (faute !== null) return { issue: 'INCOHERENT', candidats: idsDe(pointees), motifs: [faute] }
  if (pointees.length > 1)
    return {
      issue: 'PLUSIEURS',
      candidats: idsDe(pointees),
      motifs: ['PLUSIEURS_PERSONNES', ...new Set(pointees.flatMap(({ motifs }) => motifs))],
    }
  const seule = pointees[0]
  if (!seule) return { issue: 'AUCUN' }
  if (seule.motifs.length > 0) return { issue: 'INCOHERENT', candidats: [seule.candidat.id], motifs: [...seule.motifs] }
  if (seule.regle === 'PIVOT' && surs.length === 0)
    // One person may be it, a new one too: two answers, and nobody to guess.
    return { issue: 'PLUSIEURS', candidats: [seule.candidat.id], motifs: ['IDENTITE_SEULE'] }
  return { issue: 'TROUVE', personneId: personneDe(seule), regle: seule.regle }
}

/** From the strongest: one record of a person that agrees is enough. */
const ACCORDS = ['SUR', 'DOUTEUX', 'PROCHE'] as const satisfies readonly AccordPivot[]

const parPivot = (
  { source, fiche }: Arrivee,
  candidat: Candidat,
): (Pointee & { accord: (typeof ACCORDS)[number] }) | undefined => {
  if (aUnAutreNir(fiche, candidat)) return undefined
  const accords = candidat.fiches.map((autre) => ({ autre, accord: accordPivot(fiche, autre.fiche) }))
  const accord = ACCORDS.find((un) => accords.some((dit) => dit.accord === un))
  if (accord === undefined) return undefined
  // A source that tells two records tells two persons, as far as mistakes are concerned.
  if (accord === 'PROCHE' && candidat.fiches.some((autre) => autre.source === source)) return undefined
  const par = accords.filter((un) => un.accord === accord).map(({ autre }) => autre)
  return { candidat, regle: 'PIVOT', par, motifs: [], accord }
}

/**
 * A record that came before keeps its person, unless its NIR and day of birth now are those of somebody else.
 * @returns the others that it points at
 */
export const autresParNir = (fiche: Fiche, actuelle: string, candidats: readonly Candidat[]): string[] =>
  candidats
    .filter(({ id }) => id !== actuelle)
    .filter((candidat) =>
      parRegle(fiche, candidat, 'NIR').some((autre) => autre.fiche.dateNaissance === fiche.dateNaissance),
    )
    .map(({ id }) => id)
