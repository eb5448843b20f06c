import type { CivilDate } from '@traitdunion/subgraph'
import type { EtatDossierMissionLocale } from './dossier.enums.js'

export type RefusDossier =
  | 'DATE_FUTURE'
  | 'DOSSIER_NUMERO_INVALIDE'
  | 'DOSSIER_DEJA_CLOS'
  | 'DOSSIER_CLOTURE_ANTERIEURE'

/** Twelve characters: too few for a NIR, which must never come in by this door. */
const NUMERO = /^[A-Za-z0-9-]{1,12}$/

export const openingRefusalsOf = (
  { idDossier, ouvertLe }: { readonly idDossier: string; readonly ouvertLe: CivilDate },
  today: CivilDate,
): RefusDossier[] => [
  ...(NUMERO.test(idDossier) ? [] : ['DOSSIER_NUMERO_INVALIDE' as const]),
  ...(ouvertLe > today ? ['DATE_FUTURE' as const] : []),
]

export const closingRefusalsOf = (
  { etat, ouvertLe }: { readonly etat: EtatDossierMissionLocale; readonly ouvertLe: CivilDate },
  clotureLe: CivilDate,
  today: CivilDate,
): RefusDossier[] => {
  if (etat === 'CLOS') return ['DOSSIER_DEJA_CLOS']
  return [
    ...(clotureLe > today ? ['DATE_FUTURE' as const] : []),
    ...(clotureLe < ouvertLe ? ['DOSSIER_CLOTURE_ANTERIEURE' as const] : []),
  ]
}
