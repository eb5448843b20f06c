import { type ErreurMetier, isCodeCommune, isCodeRome, isSiret } from '@traitdunion/subgraph'
import { type CodeErreur, refusOf } from '../errors.js'
import { CERTIFICATION, CODE_POSTAL, FORMACODE, NSF, NUMERO_ACTIVITE } from './codes-lheo.js'
import type { ActionDepot, FormationDeposerInput, SessionDepot } from './formation.input.js'

const TEXTE_MAX = 3000
const INTITULE_MAX = 255
const NUMERO = /^\S{1,80}$/

const NIVEAU = /^([0-8]|1[1-8])$/
const FINANCEUR = /^(1?\d|20)$/

const hasDouble = (values: readonly string[]): boolean => new Set(values).size < values.length

/** A refusal when something is not as it must be. */
const unless = (ok: boolean, code: CodeErreur, champ: string): ErreurMetier[] => (ok ? [] : [refusOf(code, champ)])

const all = (values: readonly string[], format: RegExp): boolean => values.every((value) => format.test(value))
const optional = (value: string | null | undefined, format: RegExp): boolean => value == null || format.test(value)
const isFilled = (text: string, max: number): boolean => text.trim() !== '' && text.length <= max
const isCount = (count: number | null | undefined): boolean => count == null || count >= 0

const ofSession = (session: SessionDepot, champ: string): ErreurMetier[] => [
  ...unless(NUMERO.test(session.numeroSession), 'DEPOT_NUMERO', `${champ}.numeroSession`),
  ...unless(session.fin >= session.debut, 'DEPOT_DATES', `${champ}.fin`),
  ...unless(isCount(session.places), 'DEPOT_CODE', `${champ}.places`),
  ...unless(
    session.financeurs.every(({ code, placesFinancees }) => FINANCEUR.test(code) && isCount(placesFinancees)) &&
      !hasDouble(session.financeurs.map(({ code }) => code)),
    'DEPOT_CODE',
    `${champ}.financeurs`,
  ),
]

const ofAction = (action: ActionDepot, champ: string): ErreurMetier[] => [
  ...unless(NUMERO.test(action.numeroAction), 'DEPOT_NUMERO', `${champ}.numeroAction`),
  ...unless(!hasDouble(action.sessions.map((s) => s.numeroSession)), 'DEPOT_NUMERO', `${champ}.sessions`),
  ...unless(all(action.publicsVises, FORMACODE), 'DEPOT_CODE', `${champ}.publicsVises`),
  ...unless(action.codeCommune == null || isCodeCommune(action.codeCommune), 'DEPOT_CODE', `${champ}.codeCommune`),
  ...unless(optional(action.codePostal, CODE_POSTAL), 'DEPOT_CODE', `${champ}.codePostal`),
  ...unless(isCount(action.heuresCentre) && isCount(action.heuresEntreprise), 'DEPOT_CODE', `${champ}.heuresCentre`),
  ...action.sessions.flatMap((session, i) => ofSession(session, `${champ}.sessions.${i}`)),
]

/** What stands against a deposit, each fault at its field: all are told at once, so that a file is corrected once. */
export const depositRefusalsOf = (depot: Omit<FormationDeposerInput, 'cleIdempotence'>): ErreurMetier[] => [
  ...unless(NUMERO.test(depot.numeroFormation), 'DEPOT_NUMERO', 'numeroFormation'),
  ...unless(isFilled(depot.intitule, INTITULE_MAX), 'DEPOT_VIDE', 'intitule'),
  ...unless(isFilled(depot.objectif, TEXTE_MAX), 'DEPOT_VIDE', 'objectif'),
  ...unless(isFilled(depot.contenu, TEXTE_MAX), 'DEPOT_VIDE', 'contenu'),
  ...unless(depot.actions.length > 0, 'DEPOT_VIDE', 'actions'),
  ...unless(!hasDouble(depot.actions.map((a) => a.numeroAction)), 'DEPOT_NUMERO', 'actions'),
  ...unless(all(depot.formacodes, FORMACODE), 'DEPOT_CODE', 'formacodes'),
  ...unless(all(depot.nsf, NSF), 'DEPOT_CODE', 'nsf'),
  ...unless(depot.metiers.every(isCodeRome), 'DEPOT_CODE', 'metiers'),
  ...unless(optional(depot.codeNiveauEntree, NIVEAU), 'DEPOT_CODE', 'codeNiveauEntree'),
  ...unless(optional(depot.codeNiveauSortie, NIVEAU), 'DEPOT_CODE', 'codeNiveauSortie'),
  ...unless(isSiret(depot.organisme.siret), 'DEPOT_SIRET', 'organisme.siret'),
  ...unless(optional(depot.organisme.numeroActivite, NUMERO_ACTIVITE), 'DEPOT_CODE', 'organisme.numeroActivite'),
  ...unless(isFilled(depot.organisme.nom, INTITULE_MAX), 'DEPOT_VIDE', 'organisme.nom'),
  ...depot.certifications.flatMap((certification, i) => {
    const codes = Object.entries(CERTIFICATION) as [keyof typeof CERTIFICATION, RegExp][]
    const isKnown = codes.some(([name]) => certification[name] != null)
    return unless(
      isKnown && codes.every(([name, format]) => optional(certification[name], format)),
      'DEPOT_CODE',
      `certifications.${i}`,
    )
  }),
  ...depot.actions.flatMap((action, i) => ofAction(action, `actions.${i}`)),
]
