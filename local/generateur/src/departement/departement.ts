import { readFileSync } from 'node:fs'

export interface Commune {
  readonly cog: string
  readonly codePostal: string
  readonly habitants: number
  readonly nom: string
}

/** `de Dreux`, `d’Amboise`, `du Boullay-Thierry`, `des Villages Vovéens` */
export const deLieu = (nom: string): string => {
  if (nom.startsWith('Le ')) return `du ${nom.slice(3)}`
  if (nom.startsWith('Les ')) return `des ${nom.slice(4)}`
  return /^[AEIOUYÉÈÊ]/.test(nom) ? `d’${nom}` : `de ${nom}`
}

/** A CAF or a MSA, and its part of the households. */
export interface Organisme {
  readonly fonorg: 'CAF' | 'MSA'
  readonly numorg: string
  readonly part: number
}

/** What a life needs to know of the place where it goes on. */
export interface Departement {
  readonly code: string
  readonly nom: string
  readonly region: string
  readonly organismes: readonly Organisme[]
  readonly communes: readonly Commune[]
  /** Where the services are. */
  readonly poles: readonly Commune[]
}

interface Fiche extends Omit<Departement, 'communes' | 'poles'> {
  readonly communes: readonly string[]
  readonly poles: readonly string[]
}

const communeOf = (ligne: string): Commune => {
  const [cog = '', codePostal = '', habitants = '', ...nom] = ligne.split(' ')
  return { cog, codePostal, habitants: Number(habitants), nom: nom.join(' ') }
}

const departementOf = (fiche: Fiche): Departement => {
  const communes = fiche.communes.map(communeOf)
  const poles = fiche.poles.map((cog) => {
    const commune = communes.find((candidate) => candidate.cog === cog)
    if (!commune) throw new Error(`Aucune commune ${cog} dans la fiche du département ${fiche.code}`)
    return commune
  })
  return { ...fiche, communes, poles }
}

const FICHES = new URL('../../departements/', import.meta.url)

/** The département of this code, or nothing when no file tells of it. */
export const readDepartement = (code: string): Departement | undefined => {
  if (!/^(\d{2,3}|2[AB])$/.test(code)) return undefined
  try {
    return departementOf(JSON.parse(readFileSync(new URL(`${code}.json`, FICHES), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
