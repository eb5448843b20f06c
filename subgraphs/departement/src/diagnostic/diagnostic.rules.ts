import type { ThemeFrein } from '@traitdunion/parcours'
import {
  type GroupeDsp,
  groupeDsp,
  nomenclatureDsp,
  type ReponseCodee,
  readReponse,
  type VoletDsp,
} from './nomenclature-dsp.js'

export type RefusDiagnostic =
  | 'DIAGNOSTIC_DATE_FUTURE'
  | 'DIAGNOSTIC_VIDE'
  | 'DSP_CODE_INCONNU'
  | 'DSP_CODE_MAL_CLASSE'
  | 'DSP_REPONSE_UNIQUE'
  | 'DSP_REPONSE_CONTRADICTOIRE'
  | 'FREIN_DEJA_CLOS'
  | 'FREIN_DATE_INCOHERENTE'

export type ReponsesParVolet = Readonly<Record<VoletDsp, readonly ReponseCodee[]>>

const keyOf = ({ groupe, code }: ReponseCodee) => `${groupe}:${code}`

/** What stands against a recueil: unknown codes, codes given in the wrong part, answers that exclude one another. */
export const refusalsOf = (parts: ReponsesParVolet, etabliLe: string, today: string): RefusDiagnostic[] => {
  const given = Object.entries(parts).flatMap(([volet, reponses]) =>
    reponses.map((reponse) => ({ ...reponse, given: volet as VoletDsp, lue: readReponse(reponse) })),
  )
  const byGroup = new Map<GroupeDsp, Set<string>>()
  for (const { groupe, code } of given) byGroup.set(groupe, (byGroup.get(groupe) ?? new Set()).add(code))
  const groups = [...byGroup].map(([groupe, codes]) => ({ codes, ...groupeDsp(groupe) }))
  const refusals: (RefusDiagnostic | false)[] = [
    given.length === 0 && 'DIAGNOSTIC_VIDE',
    etabliLe > today && 'DIAGNOSTIC_DATE_FUTURE',
    given.some(({ lue }) => lue === null) && 'DSP_CODE_INCONNU',
    given.some(({ lue, given }) => lue !== null && lue.volet !== given) && 'DSP_CODE_MAL_CLASSE',
    groups.some(({ codes, multiple }) => !multiple && codes.size > 1) && 'DSP_REPONSE_UNIQUE',
    groups.some(({ codes, aucune }) => aucune !== undefined && codes.has(aucune) && codes.size > 1) &&
      'DSP_REPONSE_CONTRADICTOIRE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

/** All parts as one list, each answer once, in the order of the nomenclature. */
export const mergeParts = (parts: ReponsesParVolet): ReponseCodee[] => {
  const byKey = new Map(
    Object.values(parts)
      .flat()
      .map(({ groupe, code }) => [keyOf({ groupe, code }), { groupe, code }]),
  )
  return [...byKey.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const GROUPES = Object.keys(nomenclatureDsp).length

/** Share of the groups that have an answer, in whole percent. It counts groups, whatever was answered. */
export const tauxCompletude = (reponses: readonly ReponseCodee[]): number =>
  Math.round((100 * new Set(reponses.map(({ groupe }) => groupe)).size) / GROUPES)

interface FreinRevele {
  readonly theme: ThemeFrein
  readonly volet: VoletDsp
  readonly groupeSource: GroupeDsp
  readonly codeSource: string
  readonly libelle: string
}

/** The barriers that the answers reveal. */
export const revealedFreins = (reponses: readonly ReponseCodee[]): FreinRevele[] =>
  reponses.flatMap((reponse) => {
    const lue = readReponse(reponse)
    return lue?.theme
      ? [
          {
            theme: lue.theme,
            volet: voletOfFrein(lue.volet),
            groupeSource: lue.groupe,
            codeSource: lue.code,
            libelle: lue.libelle,
          },
        ]
      : []
  })

/** A barrier is shown with the barriers, even when the answer that reveals it is shown elsewhere. */
const voletOfFrein = (volet: VoletDsp): VoletDsp => (volet === 'PROJET' || volet === 'RQTH' ? 'GENERAL' : volet)

/** Where a barrier given by its theme alone is shown. */
export const voletOfTheme = (theme: ThemeFrein): VoletDsp =>
  theme === 'SANTE' ? 'SANTE' : theme === 'LOGEMENT' ? 'LOGEMENT' : 'GENERAL'

/** The theme of a barrier to add: health is told by a field of its own, which protects it. */
export const themeToAdd = ({
  theme,
  sante,
}: {
  readonly theme?: ThemeFrein | null
  readonly sante: boolean
}): ThemeFrein | null => {
  if (sante) return theme == null ? 'SANTE' : null
  return theme == null || theme === 'SANTE' ? null : theme
}

/** What stands against closing a barrier. */
export const refusalsOfClosing = (
  { ouvertLe, closLe }: { readonly ouvertLe: string; readonly closLe: string | null },
  day: string,
  today: string,
): RefusDiagnostic[] => {
  if (closLe !== null) return ['FREIN_DEJA_CLOS']
  return day < ouvertLe || day > today ? ['FREIN_DATE_INCOHERENTE'] : []
}
