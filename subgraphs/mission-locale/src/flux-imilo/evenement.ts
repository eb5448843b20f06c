import type { ModaliteRendezVous, StatutRendezVous } from '@traitdunion/parcours'
import { statutOfIMilo, statutOfSessionIMilo } from '../rendez-vous/rendez-vous.rules.js'
import type { EvenementBrut } from './evenement.brut.js'

export type NatureObjet = 'RENDEZ_VOUS' | 'SESSION' | 'DOSSIER'

export interface RendezVousLu {
  readonly debut: Date
  readonly dureeMinutes: number
  readonly modalite: ModaliteRendezVous
  readonly statut: StatutRendezVous
}

/** What one line of the queue changes: an object is said to be so, or to be no more. */
export interface EvenementLu {
  readonly nature: NatureObjet
  readonly idObjet: string
  readonly idDossier: string | null
  readonly idJeune: string | null
  /** When the source said it; `null` for a detail that comes by itself. */
  readonly ditLe: Date | null
  readonly supprime: boolean
  readonly rendezVous: RendezVousLu | null
}

export type EvenementTraduit =
  | { readonly kind: 'evenement'; readonly evenement: EvenementLu; readonly ecartees: Readonly<Record<string, number>> }
  /** A type or an action that is none of those of the queue: not ours to treat. */
  | { readonly kind: 'autre' }
  /** Something was made or changed, and the event does not say what: its detail is to come. */
  | { readonly kind: 'sans-detail' }
  | { readonly kind: 'sans-objet' }

const NATURES: Readonly<Record<string, NatureObjet>> = {
  RDV: 'RENDEZ_VOUS',
  RENDEZVOUS: 'RENDEZ_VOUS',
  SESSION: 'SESSION',
  DOSSIER: 'DOSSIER',
}
const ACTIONS = ['CREATE', 'UPDATE', 'DELETE', 'ARCHIVE']

/** When the source does not tell how long it lasts. */
const DUREE_NON_DITE = 60
const DUREE_MIN = 5
const DUREE_MAX = 480

type Detail = NonNullable<Extract<EvenementBrut, { kind: 'evenement' }>['detail']>

const durationOf = ({ dateHeureDebut, dateHeureFin }: Detail, ecarter: (nom: string) => void): number => {
  if (dateHeureFin === null || dateHeureFin <= dateHeureDebut) {
    ecarter('dureesSupposees')
    return DUREE_NON_DITE
  }
  const minutes = Math.round((dateHeureFin.getTime() - dateHeureDebut.getTime()) / 60_000)
  if (minutes < DUREE_MIN || minutes > DUREE_MAX) ecarter('dureesBornees')
  return Math.min(Math.max(minutes, DUREE_MIN), DUREE_MAX)
}

const modeOf = (type: string | null): ModaliteRendezVous => {
  const lu = (type ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (lu.includes('tel')) return 'TELEPHONE'
  return lu.includes('visio') ? 'VISIO' : 'PHYSIQUE'
}

const toRendezVous = (nature: NatureObjet, detail: Detail, now: Date, ecarter: (nom: string) => void): RendezVousLu => {
  const read = nature === 'SESSION' ? statutOfSessionIMilo : statutOfIMilo
  const statut = read(detail.statut ?? '', detail.dateHeureDebut, now)
  // Said in a word that we do not know: that it takes place is known, what became of it is not.
  if (statut === undefined) ecarter('statutsInconnus')
  return {
    debut: detail.dateHeureDebut,
    dureeMinutes: durationOf(detail, ecarter),
    modalite: modeOf(detail.type),
    statut: statut ?? 'A_RENSEIGNER',
  }
}

const natureOf = (brut: EvenementBrut): NatureObjet | undefined =>
  brut.kind === 'detail'
    ? brut.idSession === null
      ? 'RENDEZ_VOUS'
      : 'SESSION'
    : NATURES[brut.type.toUpperCase().replace(/[^A-Z]/g, '')]

/** @param now an appointment put off is awaited or not, by the hour */
export const toEvenement = (brut: EvenementBrut, now: Date): EvenementTraduit => {
  const nature = natureOf(brut)
  const action = brut.kind === 'detail' ? 'UPDATE' : brut.action.toUpperCase()
  if (nature === undefined || !ACTIONS.includes(action)) return { kind: 'autre' }

  const ecartees: Record<string, number> = {}
  const ecarter = (nom: string) => {
    ecartees[nom] = (ecartees[nom] ?? 0) + 1
  }
  const detail = brut.kind === 'detail' ? brut : (brut.rendezVous ?? brut.session ?? brut.detail ?? null)
  const idDossier = brut.idDossier ?? null
  const supprime = action === 'DELETE' || action === 'ARCHIVE'
  const idObjet =
    nature === 'DOSSIER'
      ? (idDossier ?? brut.idJeune)
      : brut.kind === 'detail'
        ? brut.id
        : (brut.idType ?? detail?.id ?? null)
  if (idDossier === null && brut.idJeune === null) return { kind: 'sans-objet' }
  if (idObjet === null) return { kind: supprime || detail !== null ? 'sans-objet' : 'sans-detail' }

  const isMeeting = nature !== 'DOSSIER' && detail !== null && !supprime
  const evenement: EvenementLu = {
    nature,
    idObjet,
    idDossier,
    idJeune: brut.idJeune,
    ditLe: brut.kind === 'detail' ? null : brut.date,
    supprime,
    rendezVous: isMeeting ? toRendezVous(nature, detail, now, ecarter) : null,
  }
  return { kind: 'evenement', evenement, ecartees }
}
