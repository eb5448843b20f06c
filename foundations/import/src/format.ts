import type { Lecture } from '@traitdunion/formats'
import type { Erreurs } from '@traitdunion/glossary'
import type { Enregistrement, Rapprochement } from '@traitdunion/subgraph'
import type pg from 'pg'
import type { z } from 'zod'

/** By which this installation, and nobody else, recognises a record from file to file: HMAC-SHA-256, base64url. */
export type Digest = (...parts: readonly string[]) => string

type Count = (nom: string, nombre?: number) => void

/** What a format may reach while a file is read. */
export interface Reading<Options> {
  readonly digest: Digest
  readonly options: Options
}

/** What a format may reach while a batch of records is made ready for staging. */
export interface Preparing<Entete> {
  readonly entete: Entete
  readonly digest: Digest
  /** Asks who persons are, into the lot of this import; outcomes are counted. One call a batch. */
  readonly match: (enregistrements: readonly Enregistrement[]) => Promise<ReadonlyMap<string, Rapprochement>>
  readonly count: Count
}

/**
 * One statement of a publication. What is new is left to the key of its table to say (`on conflict`): asked of the
 * table by a query, one that is believed empty, after an import cut short, is read whole for each row while it grows.
 */
export interface Etape {
  /** Name under which the number of touched rows is counted in the report; none for inner work. */
  readonly compteur?: string
  readonly sql: string
}

/** What a format may reach inside the transaction of a publication. */
export interface Publishing<Entete, Options> {
  readonly client: pg.Client
  readonly entete: Entete
  readonly options: Options
  readonly count: Count
  readonly run: (etapes: readonly Etape[]) => Promise<void>
}

/** Which files come one after the other, and when this one was made: an older one is refused once a newer is published. */
export interface Serie {
  readonly nom: string
  /** `AAAA-MM-JJ hh:mm:ss`, as the sender's clock says. */
  readonly etabliLe: string
}

/**
 * One kind of file: how it is read, staged and published. Everything else is the same for all: one import at a time, a
 * lot that nobody sees, quarantine, one transaction, the report, and what is left of a process that dies.
 */
export interface FileFormat<Entete = unknown, Enregistrement = unknown, Options = unknown> {
  /** As in `POST /imports/cnaf`. */
  readonly nom: string
  /** What its records are called, in the plural: `dossiers`, counted as `dossiersLus` and `dossiersEnEcart`. */
  readonly enregistrements: string
  /** Whether its records are matched with persons. */
  readonly rapproche: boolean
  /** Codes of its faults, for what to do about them. */
  readonly erreurs: Erreurs
  /** Options of its own, beside those of all imports. */
  readonly options?: z.ZodType<Options>
  /** Its temporary tables. They belong to one import and nothing of them is left, whatever ends it. */
  readonly etape: string
  /** Digests of the records that are staged, one text column: what is told anew takes its former faults away. */
  readonly references?: string
  /** Senders that the staged records come from, one text column: an older file is looked for among theirs. */
  readonly perimetres?: string
  read(octets: AsyncIterable<Uint8Array>, reading: Reading<Options>): AsyncIterable<Lecture<Entete, Enregistrement>>
  /** None when the file does not say when it was made: it is then never the older one. */
  /** What its options make of the same bytes: another file, as far as « already imported » goes. Empty when they change nothing. */
  variantOf?(options: Options): string
  serieOf?(entete: Entete): Serie | undefined
  /** Weight of a record in a batch of 400: the number of its persons; 1 when not told. */
  weightOf?(enregistrement: Enregistrement): number
  /** Records → rows, by staging table. */
  prepare(
    enregistrements: readonly Enregistrement[],
    preparing: Preparing<Entete>,
  ): Promise<Readonly<Record<string, readonly object[]>>>
  /**
   * Staging tables → the tables of the graph, in the import's transaction. Records that only the database shows to be in
   * fault (of a structure it does not know) go to `etape_quarantaine`: they count and are told as those of the reading. `etape_import` holds one row: `etabli_le`, `jour`
   * (its day, or today's), `commence_le`, `maintenant`.
   * @returns why nothing is published after all, or null
   */
  publish(publishing: Publishing<Entete, Options>): Promise<Refusal | null>
}

export interface Refusal {
  readonly code: string
  readonly message: string
}
