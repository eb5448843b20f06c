import type { CivilDate } from '@traitdunion/subgraph'
import type { AvisEquipe, EtapePassage, MotifPassageEquipe, TypeSeanceEquipe } from './equipe.enums.js'

export type RefusEquipe =
  | 'SEANCE_PASSEE'
  | 'SEANCE_AUTRE_OBJET'
  | 'SEANCE_ABSENTE'
  | 'AVIS_DEJA_RENDU'
  | 'AVIS_DATE_INCOHERENTE'

export interface SeanceLue {
  readonly jour: CivilDate
  readonly typeSeance: TypeSeanceEquipe
}

/** A session examines reorientations, sanctions, or both. */
export const examines = (typeSeance: TypeSeanceEquipe, motif: MotifPassageEquipe): boolean =>
  typeSeance === 'MIXTE' || (typeSeance === 'REORIENTATION') === (motif === 'REORIENTATION')

/** What stands against putting a file on the agenda of a session. */
export const refusalsOfAgenda = (
  { jour, typeSeance }: SeanceLue,
  motif: MotifPassageEquipe,
  today: CivilDate,
): RefusEquipe[] => {
  const refusals: (RefusEquipe | false)[] = [
    jour < today && 'SEANCE_PASSEE',
    !examines(typeSeance, motif) && 'SEANCE_AUTRE_OBJET',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

const AVANT_AVIS: ReadonlySet<EtapePassage> = new Set(['CREE', 'SEANCE', 'DECISION_EP'])

/** What stands against moving a file to the agenda of a session: an opinion is given, or this session cannot examine it. */
export const refusalsOfMoveToAgenda = (
  { etape, motif }: { readonly etape: EtapePassage; readonly motif: MotifPassageEquipe },
  seance: SeanceLue,
  today: CivilDate,
): RefusEquipe[] => (AVANT_AVIS.has(etape) ? refusalsOfAgenda(seance, motif, today) : ['AVIS_DEJA_RENDU'])

/** What stands against giving an opinion: a session that examines the file, held that day or before. */
export const refusalsOfOpinion = (
  { etape, motif }: { readonly etape: EtapePassage; readonly motif: MotifPassageEquipe },
  seance: SeanceLue | null,
  avisRenduLe: CivilDate,
  today: CivilDate,
): RefusEquipe[] => {
  if (!AVANT_AVIS.has(etape)) return ['AVIS_DEJA_RENDU']
  if (!seance) return ['SEANCE_ABSENTE']
  const refusals: (RefusEquipe | false)[] = [
    !examines(seance.typeSeance, motif) && 'SEANCE_AUTRE_OBJET',
    (avisRenduLe < seance.jour || avisRenduLe > today) && 'AVIS_DATE_INCOHERENTE',
  ]
  return refusals.filter((refusal) => refusal !== false)
}

/** A file that is put off waits for another session; any other opinion sends it to the decision. */
export const stageAfter = (avis: AvisEquipe): EtapePassage => (avis === 'AJOURNE' ? 'CREE' : 'DECISION_PCD')
