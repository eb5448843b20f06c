import { type CodeEcartJson, type CodeRejetJson, type Lecture, readJson } from '@traitdunion/formats'
import { CHAMPS_DOSSIER, type DossierBrut, dossierBrut } from './brut.js'
import { type DiagnosticLu, toDiagnostic } from './diagnostic.js'
import type { CodeEcartDiagnostic } from './errors.js'

/** A record and where it stands in its file. */
export interface Place<Lu> {
  readonly lu: Lu
  readonly ligne: number
  readonly rang: number
}

export type LectureDiagnostic = Lecture<never, Place<DiagnosticLu>, CodeEcartJson | CodeEcartDiagnostic, CodeRejetJson>

const isObject = (valeur: unknown): valeur is Record<string, unknown> =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)

/** The answer of France Travail may stand by itself beside the number that it lacks. */
const unwrapped = (valeur: unknown): unknown => {
  if (!isObject(valeur)) return valeur
  const { dossier, diagnostic, ...beside } = valeur
  const inside = [dossier, diagnostic].find(isObject)
  return inside ? { ...inside, ...beside } : valeur
}

/** Reads a file of diagnoses, each with the number of the person it is about. */
export async function* readDiagnostics(
  octets: AsyncIterable<Uint8Array>,
  referenceDe: (numero: string) => string,
): AsyncGenerator<LectureDiagnostic> {
  const compteurs: Record<string, number> = {}
  const lecture = readJson<DossierBrut, CodeEcartDiagnostic>(octets, {
    nom: 'dossier',
    schema: dossierBrut,
    champs: CHAMPS_DOSSIER,
    chemins: ['dossiers', 'diagnostics', 'items', 'data'],
    extraire: unwrapped,
    referenceDe: (valeur) => {
      const numero = isObject(valeur)
        ? (valeur['numeroFranceTravail'] ?? valeur['numeroPoleEmploi'] ?? valeur['identifiantUniqueDe'])
        : undefined
      return typeof numero === 'string' || typeof numero === 'number' ? referenceDe(String(numero)) : undefined
    },
  })
  for await (const evenement of lecture) {
    if (evenement.kind === 'fin') yield { ...evenement, compteurs: { ...evenement.compteurs, ...compteurs } }
    else if (evenement.kind !== 'enregistrement') yield evenement
    else {
      const { ligne, rang } = evenement
      const { diagnostic, ecartees } = toDiagnostic(evenement.enregistrement)
      for (const [nom, nombre] of Object.entries(ecartees)) compteurs[nom] = (compteurs[nom] ?? 0) + nombre
      if (diagnostic) yield { ...evenement, enregistrement: { lu: diagnostic, ligne, rang } }
    }
  }
}
