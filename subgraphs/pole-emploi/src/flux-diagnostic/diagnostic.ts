import type { ThemeFrein } from '@traitdunion/parcours'
import {
  AutonomieNumerique,
  EtatContrainte,
  ImpactContrainte,
  PouvoirAgir,
  ValeurBesoin,
  ValeurObjectif,
  ValeurSituation,
} from '../diagnostic/diagnostic.enums.js'
import type { ContrainteSaisie, ElementSaisi } from '../diagnostic/diagnostic.rules.js'
import { besoins as besoinsConnus, contraintes as contraintesConnues } from '../diagnostic/referentiel.js'
import { contraintesOf, type DossierBrut, datesOf, metiersOf, pastDay } from './brut.js'

/** Codes of the constraints, as France Travail numbers them. */
const THEMES: Readonly<Record<string, ThemeFrein>> = {
  '23': 'MOBILITE',
  '24': 'CONTRAINTES_FAMILIALES',
  '25': 'SANTE',
  '26': 'MAITRISE_LANGUE',
  '27': 'LOGEMENT',
  '28': 'DIFFICULTES_FINANCIERES',
  '29': 'DIFFICULTES_ADMINISTRATIVES',
}

export interface ContrainteLue extends ContrainteSaisie {
  readonly ouverteLe: string | null
  readonly closeLe: string | null
}

export interface DiagnosticLu {
  readonly numero: string | null
  /** France Travail's opaque name of the person. */
  readonly identifiant: string | null
  readonly identite: DossierBrut['identite'] | null
  readonly etabliLe: string
  readonly codeRome: string | null
  readonly autonomieNumerique: AutonomieNumerique
  readonly pouvoirAgir: PouvoirAgir
  readonly besoins: readonly { readonly code: string; readonly valeur: ValeurBesoin }[]
  readonly contraintes: readonly ContrainteLue[]
}

type Ecarter = (nom: string, nombre?: number) => void

const valueIn = <Valeur extends string>(valeur: unknown, parmi: Readonly<Record<Valeur, unknown>>): Valeur | null =>
  typeof valeur === 'string' && Object.hasOwn(parmi, valeur) ? (valeur as Valeur) : null

/**
 * Needs are said métier by métier, a diagnosis of the hub is of one: that which goes first, else the one spoken of last.
 */
const chosenMetier = (brut: DossierBrut, ecarter: Ecarter) => {
  const enCours = metiersOf(brut).filter(({ statut }) => statut === null || statut === 'EN_COURS')
  const [first] = [...enCours].sort(
    (a, b) =>
      Number(b.estPrioritaire ?? false) - Number(a.estPrioritaire ?? false) ||
      (b.dateMiseAJour ?? '').localeCompare(a.dateMiseAJour ?? ''),
  )
  const others = metiersOf(brut).length - (first ? 1 : 0)
  if (others > 0) ecarter('metiersIgnores', others)
  return first
}

const toBesoins = (lus: NonNullable<ReturnType<typeof chosenMetier>>['besoins'], ecarter: Ecarter) => {
  const besoins = new Map<string, ValeurBesoin>()
  for (const { code, valeur } of lus ?? []) {
    const known = valueIn(valeur, ValeurBesoin)
    if (known === null || !besoinsConnus.has(code) || besoins.has(code)) ecarter('besoinsEcartes')
    else besoins.set(code, known)
  }
  return [...besoins].map(([code, valeur]) => ({ code, valeur })).sort((a, b) => a.code.localeCompare(b.code))
}

type ContrainteBrute = ReturnType<typeof contraintesOf>[number]

/** What nobody spoke about is not kept; what is kept goes where its sensitivity says. */
const toElements = (theme: ThemeFrein, brut: ContrainteBrute, ecarter: Ecarter): ElementSaisi[] => {
  const known = contraintesConnues.get(theme)
  const kept = new Map<string, ElementSaisi>()
  const put = (element: Omit<ElementSaisi, 'sensibilite'>) => {
    const item = known?.[element.nature].get(element.code)
    if (item)
      kept.set(`${element.nature} ${element.code}`, { ...element, sensibilite: item.sensibilite } as ElementSaisi)
    else ecarter('elementsEcartes')
  }
  for (const { code, valeur } of brut.situations ?? []) {
    const lue = valueIn(valeur, ValeurSituation)
    if (lue === null) ecarter('elementsEcartes')
    else if (lue !== 'NON_ABORDEE') put({ nature: 'SITUATION', code, valeur: lue })
  }
  for (const { code, valeur } of brut.objectifs ?? []) {
    const lue = valueIn(valeur, ValeurObjectif)
    if (lue === null) ecarter('elementsEcartes')
    else if (lue !== 'NON_ABORDE') put({ nature: 'OBJECTIF', code, valeur: lue })
  }
  return [...kept.values()].sort((a, b) => `${a.nature} ${a.code}`.localeCompare(`${b.nature} ${b.code}`))
}

const toContrainte = (brut: ContrainteBrute, etabliLe: string, ecarter: Ecarter): ContrainteLue | null => {
  const theme = Object.hasOwn(THEMES, brut.code) ? THEMES[brut.code] : undefined
  const etat = valueIn(brut.valeur, EtatContrainte)
  if (theme === undefined || etat === null) {
    ecarter('contraintesEcartees')
    return null
  }
  const elements = toElements(theme, brut, ecarter)
  // A constraint that nobody spoke about has no content.
  if (etat === 'NON_ABORDEE' && elements.length > 0) ecarter('elementsEcartes', elements.length)
  const jour = pastDay(brut.date) ?? etabliLe
  return {
    theme,
    etat,
    estPrioritaire: brut.estPrioritaire ?? false,
    impact: valueIn(brut.impact, ImpactContrainte),
    elements: etat === 'NON_ABORDEE' ? [] : elements,
    ouverteLe: etat === 'NON_ABORDEE' ? null : jour,
    closeLe: etat === 'CLOTUREE' ? jour : null,
  }
}

const toContraintes = (brut: DossierBrut, etabliLe: string, ecarter: Ecarter): ContrainteLue[] => {
  const contraintes = new Map<ThemeFrein, ContrainteLue>()
  for (const one of contraintesOf(brut)) {
    const lue = toContrainte(one, etabliLe, ecarter)
    if (lue === null) continue
    if (contraintes.has(lue.theme)) ecarter('contraintesEcartees')
    else contraintes.set(lue.theme, lue)
  }
  return [...contraintes.values()].sort((a, b) => a.theme.localeCompare(b.theme))
}

const isSilent = ({ besoins, contraintes }: DiagnosticLu): boolean =>
  besoins.every(({ valeur }) => valeur === 'NON_EXPLORE') && contraintes.every(({ etat }) => etat === 'NON_ABORDEE')

/** @returns no diagnosis when nothing was explored nor spoken about */
export const toDiagnostic = (
  brut: DossierBrut,
): { readonly diagnostic: DiagnosticLu | null; readonly ecartees: Readonly<Record<string, number>> } => {
  const ecartees: Record<string, number> = {}
  const ecarter: Ecarter = (nom, nombre = 1) => {
    ecartees[nom] = (ecartees[nom] ?? 0) + nombre
  }
  const etabliLe = datesOf(brut).sort().at(-1) as string
  const metier = chosenMetier(brut, ecarter)
  const diagnostic: DiagnosticLu = {
    numero: brut.numero,
    identifiant: brut.identifiant,
    identite: brut.identite ?? null,
    etabliLe,
    codeRome: metier?.codeRome ?? null,
    autonomieNumerique: valueIn(brut.autonomieNumerique, AutonomieNumerique) ?? 'NON_EVALUEE',
    pouvoirAgir: valueIn(brut.pouvoirAgir, PouvoirAgir) ?? 'NON_EVALUE',
    besoins: toBesoins(metier?.besoins, ecarter),
    contraintes: toContraintes(brut, etabliLe, ecarter),
  }
  if (!isSilent(diagnostic)) return { diagnostic, ecartees }
  ecarter('dossiersSansDiagnostic')
  return { diagnostic: null, ecartees }
}
