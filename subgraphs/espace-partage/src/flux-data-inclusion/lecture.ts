import { createHash } from 'node:crypto'
import { type CodeEcartJson, type CodeRejetJson, type Lecture, readJson } from '@traitdunion/formats'
import type { z } from 'zod'
import { serviceBrut, structureBrute } from './brut.js'
import type { CodeEcartDataInclusion } from './errors.js'
import type { Geographie } from './geographie.js'
import { type Traduit, toService, toStructure } from './traduction.js'

/** A record and where it stands in its file. */
export interface Place<Lu> {
  readonly lu: Lu
  readonly ligne: number
  readonly rang: number
}

type LectureDataInclusion<Enregistrement> = Lecture<
  never,
  Place<Enregistrement>,
  CodeEcartJson | CodeEcartDataInclusion,
  CodeRejetJson
>

interface Format<Brut, Enregistrement> {
  readonly nom: string
  readonly schema: z.ZodType<Brut>
  readonly champs: ReadonlySet<string>
  readonly chemins: readonly string[]
  readonly translate: (brut: Brut, geographie: Geographie) => Traduit<Enregistrement>
}

/** Former fields whose sense v1 has dropped, and the link to its structure that a structure must not have. */
const namesOf = (schema: { readonly shape: object }) =>
  new Set(Object.keys(schema.shape).filter((nom) => nom !== 'presentation_resume'))

const structures: Format<z.infer<typeof structureBrute>, ReturnType<typeof toStructure>['enregistrement']> = {
  nom: 'structure',
  schema: structureBrute,
  champs: namesOf(structureBrute),
  chemins: ['items', 'structures', 'data'],
  translate: toStructure,
}

const services: Format<z.infer<typeof serviceBrut>, ReturnType<typeof toService>['enregistrement']> = {
  nom: 'service',
  schema: serviceBrut,
  champs: namesOf(serviceBrut),
  chemins: ['items', 'services', 'data'],
  translate: toService,
}

/** A search of the public API gives each service with its distance. */
const unwrapped = (valeur: unknown): unknown =>
  typeof valeur === 'object' && valeur !== null && 'service' in valeur && !('id' in valeur) ? valeur.service : valeur

const textOf = (valeur: unknown, champ: string): string | undefined => {
  const lu = typeof valeur === 'object' && valeur !== null ? (valeur as Record<string, unknown>)[champ] : undefined
  return typeof lu === 'string' || typeof lu === 'number' ? String(lu) : undefined
}

/** What names a record, as a digest: a service or a structure is no person, so it needs no key. */
export const referenceOf = (identifiant: string): string =>
  createHash('sha256').update(`data-inclusion ${identifiant}`).digest('base64url')

const referenceDe = (valeur: unknown): string | undefined => {
  const source = textOf(valeur, 'source')
  const id = textOf(valeur, 'id')
  if (source === undefined || id === undefined) return undefined
  return referenceOf(id.startsWith(`${source}--`) ? id : `${source}--${id}`)
}

async function* readFormat<Brut, Enregistrement>(
  octets: AsyncIterable<Uint8Array>,
  { nom, schema, champs, chemins, translate }: Format<Brut, Enregistrement>,
  geographie: Geographie,
): AsyncGenerator<LectureDataInclusion<Enregistrement>> {
  const ecartees: Record<string, number> = {}
  const lecture = readJson<Brut, CodeEcartDataInclusion>(octets, {
    nom,
    schema,
    champs,
    chemins,
    extraire: unwrapped,
    referenceDe,
  })
  for await (const evenement of lecture) {
    if (evenement.kind === 'enregistrement') {
      const traduit = translate(evenement.enregistrement, geographie)
      for (const [compteur, nombre] of Object.entries(traduit.ecartees))
        ecartees[compteur] = (ecartees[compteur] ?? 0) + nombre
      const { ligne, rang } = evenement
      yield { ...evenement, enregistrement: { lu: traduit.enregistrement, ligne, rang } }
    } else if (evenement.kind === 'fin') yield { ...evenement, compteurs: { ...evenement.compteurs, ...ecartees } }
    else yield evenement
  }
}

/** Reads a file of structures, data·inclusion v1 or the former v0. */
export const readStructures = (octets: AsyncIterable<Uint8Array>, geographie: Geographie) =>
  readFormat(octets, structures, geographie)

/** Reads a file of services, data·inclusion v1 or the former v0. */
export const readServices = (octets: AsyncIterable<Uint8Array>, geographie: Geographie) =>
  readFormat(octets, services, geographie)
