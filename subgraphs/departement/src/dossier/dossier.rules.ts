import { type CivilDate, holdsNir } from '@traitdunion/subgraph'

export type RefusDossier = 'DOSSIER_NUMERO_INVALIDE' | 'DOSSIER_IDENTITE_INCOMPLETE' | 'DOSSIER_DATE_INCOHERENTE'

const NUMERO = /^[A-Za-z0-9][A-Za-z0-9/_.-]{0,39}$/

/** A NIR there was typed in the wrong place: it must not be kept. */
export const isNumero = (numero: string): boolean => NUMERO.test(numero) && !holdsNir(numero)

interface Ouverture {
  readonly numeroDepartement: string
  readonly ouvertLe: CivilDate
  readonly identite: {
    readonly nom: string
    readonly prenoms: readonly string[]
    readonly dateNaissance: CivilDate
  }
}

/** What stands against opening a file, before anybody is looked for. */
export const refusalsOf = ({ numeroDepartement, ouvertLe, identite }: Ouverture, today: CivilDate): RefusDossier[] => {
  const { nom, prenoms, dateNaissance } = identite
  const refusals: (RefusDossier | false)[] = [
    !isNumero(numeroDepartement) && 'DOSSIER_NUMERO_INVALIDE',
    (nom.trim() === '' || !prenoms.some((prenom) => prenom.trim() !== '')) && 'DOSSIER_IDENTITE_INCOMPLETE',
    (ouvertLe > today || dateNaissance > ouvertLe) && 'DOSSIER_DATE_INCOHERENTE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

/** Key of a file at the matching service: the same file comes back with the same key. */
export const cleOfDossier = (numeroDepartement: string): string => `dossier-departement:${numeroDepartement}`
