import { holdsNir, type Identifiants } from '@traitdunion/subgraph'

/** Numbers as compared: normalised, and only those that name one person. */
export interface Numeros {
  readonly departement: string | null
  /** `numorg/matricule/role`. */
  readonly caf: string | null
  readonly franceTravail: string | null
  readonly missionLocale: string | null
}

const compact = (texte: string | null | undefined): string | null => {
  const net = (texte ?? '').replace(/\s+/g, '').toUpperCase()
  // A NIR given as another number would be stored as it is: it is no number of that partner.
  return net === '' || /^0+$/.test(net) || holdsNir(net) ? null : net
}

/** The flow pads 7 digits to 15, on either side. */
export const matriculeDe = (texte: string): string => {
  const net = texte.replace(/\s+/g, '').toUpperCase()
  if (/^.{7}0+$/.test(net)) return net.slice(0, 7)
  return net.length > 7 ? net.replace(/^0+/, '') : net
}

/** One person a dossier holds each of these roles; children and others are many, so their role names nobody. */
const ROLES_UNIQUES: Readonly<Record<string, string>> = {
  DEM: 'DEM',
  DEMANDEUR: 'DEM',
  CJT: 'CJT',
  CONJOINT: 'CJT',
  RDO: 'RDO',
  RESPONSABLE_DOSSIER: 'RDO',
}

const cafDe = (caf: Identifiants['caf']): string | null => {
  if (!caf) return null
  const role = ROLES_UNIQUES[caf.role.trim().toUpperCase()]
  const matricule = matriculeDe(caf.matricule)
  const numorg = caf.numorg.trim()
  return role && numorg !== '' && /[^0]/.test(matricule) ? `${numorg.padStart(3, '0')}/${matricule}/${role}` : null
}

/** 11 digits, or 7 digits and a character in the former form, which is another number and never equals the new one. */
export const franceTravailDe = (texte: string | null | undefined): string | null => {
  const net = compact(texte)
  return net !== null && /^(\d{11}|\d{7}[0-9A-Z])$/.test(net) ? net : null
}

export const numerosDe = (identifiants: Identifiants): Numeros => ({
  departement: compact(identifiants.numeroDepartement),
  caf: cafDe(identifiants.caf),
  franceTravail: franceTravailDe(identifiants.numeroFranceTravail),
  missionLocale: compact(identifiants.idDossierMissionLocale),
})
