import type { DateCivile } from '@traitdunion/formats'
import type { ModaliteEnseignement, ModaliteEntreesSorties } from '../action/action.enums.js'
import type { EtatRecrutement } from '../session/session.enums.js'

/** What a catalogue says of itself. */
export interface EnteteLheo {
  /** Namespace of the root: which version of the standard, or whose profile of it. */
  readonly espace: string
  /** When it was made, `AAAA-MM-JJ hh:mm:ss`; most files do not say. */
  readonly etabliLe: string | null
}

/** One formation of a catalogue in our words, with its actions and their sessions. */
export interface FormationLheo {
  readonly numero: string
  readonly intitule: string
  readonly objectif: string
  readonly contenu: string
  readonly resultatsAttendus: string | null
  readonly certifiante: boolean
  readonly codeNiveauEntree: string | null
  readonly codeNiveauSortie: string | null
  readonly formacodes: readonly string[]
  readonly nsf: readonly string[]
  readonly romes: readonly string[]
  readonly organisme: OrganismeLheo
  readonly certifications: readonly CertificationLheo[]
  readonly actions: readonly ActionLheo[]
  /** Sessions left out, for want of a first day. */
  readonly sessionsSansDebut: number
}

export interface OrganismeLheo {
  readonly siret: string
  readonly numeroActivite: string | null
  /** Absent from the catalogue of « Mon compte formation ». */
  readonly nom: string | null
}

export interface CertificationLheo {
  readonly codeRncp: string | null
  readonly codeRs: string | null
  readonly codeCertifInfo: string | null
  readonly codeCpf: string | null
}

export interface ActionLheo {
  readonly numero: string
  readonly modalitesEnseignement: ModaliteEnseignement
  readonly modalitesEntreesSorties: ModaliteEntreesSorties
  readonly rythme: string | null
  readonly conditionsSpecifiques: string | null
  readonly publicsVises: readonly string[]
  readonly codeCommune: string | null
  readonly codePostal: string | null
  readonly heuresCentre: number | null
  readonly heuresEntreprise: number | null
  readonly priseEnChargeFrais: boolean
  readonly financeurs: readonly FinanceurLheo[]
  readonly sessions: readonly SessionLheo[]
}

export interface FinanceurLheo {
  readonly code: string
  readonly placesFinancees: number | null
}

export interface SessionLheo {
  readonly numero: string
  readonly debut: DateCivile
  /** Absent when the session goes on without an announced end. */
  readonly fin: DateCivile | null
  readonly etatRecrutement: EtatRecrutement
}
