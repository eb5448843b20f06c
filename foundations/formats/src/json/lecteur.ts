import type { z } from 'zod'
import type { Lecture, Rejet } from '../lecture.js'
import { type Brut, createAnalyse, type Limites } from './analyse.js'
import { type Constat, constatsOf, pathOf, phraseOf } from './constats.js'
import { type CodeEcartJson, type CodeRejetJson, erreursFichierJson } from './errors.js'
import { inBlocks } from './morceaux.js'
import { Refus } from './refus.js'

/** Far beyond what a record of a partner holds. */
export const LIMITES_JSON: Limites = { caracteres: 1_000_000, profondeur: 32 }

/** Faults of one record that are told; more say nothing more. */
const ECARTS_PAR_ENREGISTREMENT = 20

export interface OptionsJson<Enregistrement> {
  /** What a record is, for a report: `structure` gives `structure[3]`. */
  readonly nom: string
  /** What a record must be. A rule of its own gives its code in `params.motif` and its sentence in `error`. */
  readonly schema: z.ZodType<Enregistrement>
  /** Names of the fields that are read; the others are ignored and counted. */
  readonly champs?: ReadonlySet<string>
  /** Where an object that is not itself a record holds lists of them: `items`, `donnees.services`. */
  readonly chemins?: readonly string[]
  /** The record in what stands for it in the file, when it is wrapped. */
  readonly extraire?: (valeur: unknown) => unknown
  /** A digest of what names the record, for a fault to be matched with a later file. */
  readonly referenceDe?: (valeur: unknown) => string | undefined
  readonly limites?: Limites
}

export type LectureJson<Enregistrement, Motif extends string = never> = Lecture<
  never,
  Enregistrement,
  CodeEcartJson | Motif,
  CodeRejetJson
>

/**
 * Reads records from a JSON array, from an object that holds such arrays or from objects that follow one another
 * (NDJSON), and tells what it finds in the order of the file. Holds one record at a time. Ends with `fin` or with
 * `rejet`; throws only what the source throws.
 */
export async function* readJson<Enregistrement, Motif extends string = never>(
  octets: AsyncIterable<Uint8Array>,
  {
    nom,
    schema,
    champs,
    chemins = [],
    extraire = (valeur) => valeur,
    referenceDe,
    limites = LIMITES_JSON,
  }: OptionsJson<Enregistrement>,
): AsyncGenerator<LectureJson<Enregistrement, Motif>> {
  type Evenement = LectureJson<Enregistrement, Motif>
  const attente: Evenement[] = []
  const compteurs = { champsIgnores: 0 }
  let rang = 0
  let ecartsTus = 0
  let derniereLigne = 1

  const tellFaults = (constats: readonly Constat[], { ligne }: Brut, valeur: unknown) => {
    const reference = referenceDe?.(valeur)
    ecartsTus += Math.max(0, constats.length - ECARTS_PAR_ENREGISTREMENT)
    for (const { code, ...constat } of constats.slice(0, ECARTS_PAR_ENREGISTREMENT))
      attente.push({
        kind: 'ecart',
        rang,
        ligne,
        enregistrement: `${nom}[${rang}]`,
        ...constat,
        motif: code as CodeEcartJson | Motif,
        ...(reference === undefined ? {} : { reference }),
      })
  }

  const onRecord = (brut: Brut) => {
    rang += 1
    const valeur = extraire(brut.valeur)
    if (champs) compteurs.champsIgnores += unknownFields(valeur, champs)
    if (brut.fautes.length > 0) return tellFaults(brut.fautes.map(toConstat), brut, valeur)
    const lu = schema.safeParse(valeur)
    if (!lu.success) return tellFaults(constatsOf(lu.error, valeur), brut, valeur)
    const { ligne } = brut
    attente.push({ kind: 'enregistrement', rang, ligne, enregistrement: lu.data })
  }

  const analyse = createAnalyse({ chemins: new Set(chemins), limites, onRecord })
  try {
    for await (const morceaux of inBlocks(octets)) {
      for (const morceau of morceaux) {
        derniereLigne = morceau.ligne
        analyse.write(morceau)
        yield* attente.splice(0)
      }
    }
    analyse.end(derniereLigne)
    yield* attente.splice(0)
  } catch (faute) {
    if (!(faute instanceof Refus)) throw faute
    yield* attente.splice(0)
    return yield toRejet(faute)
  }
  yield { kind: 'fin', compteurs, ecartsTus }
}

const unknownFields = (valeur: unknown, champs: ReadonlySet<string>): number =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
    ? Object.keys(valeur).filter((champ) => !champs.has(champ)).length
    : 0

const NATURES: Partial<Record<CodeEcartJson, string>> = {
  JSON_CLE_EN_DOUBLE: 'écrit deux fois',
  JSON_NOMBRE_IMPRECIS: 'nombre',
  JSON_CARACTERE_REFUSE: 'texte',
}

const toConstat = ({ code, champ }: Brut['fautes'][number]): Constat => ({
  code,
  champ: pathOf(champ),
  natureValeur: NATURES[code] ?? 'valeur',
  message: phraseOf(code),
})

const toRejet = ({ code, ligne, champ }: Refus): Rejet<CodeRejetJson> => ({
  kind: 'rejet',
  ligne,
  code,
  champ,
  message: erreursFichierJson[code].cause,
})
