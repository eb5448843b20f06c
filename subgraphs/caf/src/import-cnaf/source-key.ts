import type { Digest } from '@traitdunion/import'
import type { DossierCnaf, PersonneCnaf } from '../flux-cnaf/index.js'

/** Digests by which this installation, and nobody else, recognises a record from flow to flow. */
export interface SourceKeys {
  readonly personne: (dossier: DossierCnaf, personne: PersonneCnaf, homonyme: number) => string
  readonly dossier: (fonorg: string, numorg: string, numeroDemande: string) => string
}

const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')

/**
 * A person of a household is known by what does not move: the household, the day of birth, the first name. Not by her
 * rank (a birth moves it), her role (a separation changes it), her NIR (it may come later) nor her name (a marriage).
 */
export const makeSourceKeys = (digest: Digest): SourceKeys => ({
  personne: ({ organisme, matricule }, { identite }, homonyme) =>
    digest(
      'personne',
      organisme.fonorg,
      organisme.numorg,
      matricule,
      identite.dateNaissance,
      lettersOf(identite.prenoms[0] ?? ''),
      ...(homonyme > 1 ? [String(homonyme)] : []),
    ),
  dossier: (fonorg, numorg, numeroDemande) => digest('dossier', fonorg, numorg, numeroDemande),
})
