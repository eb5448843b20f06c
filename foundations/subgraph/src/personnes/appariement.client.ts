import type { TokenSource } from '@traitdunion/service'
import { request } from 'undici'
import { erreurs } from '../errors.js'
import { orAborted } from '../or-aborted.js'

/** Civil identity as a source knows it. Everything but names and birth date may be missing. */
export interface IdentitePivot {
  readonly nom: string
  readonly nomNaissance?: string | null
  readonly prenoms: readonly string[]
  /** AAAA-MM-JJ. */
  readonly dateNaissance: string
  readonly sexe?: 'FEMININ' | 'MASCULIN' | 'INCONNU'
  /** Code COG or label, as the source has it. */
  readonly communeNaissance?: string | null
}

/** Numbers of a record at its partners. The NIR is turned into a keyed hash on arrival and never kept. */
export interface Identifiants {
  readonly nir?: string | null
  readonly numeroDepartement?: string | null
  readonly caf?: { readonly numorg: string; readonly matricule: string; readonly role: string } | null
  readonly numeroFranceTravail?: string | null
  readonly idDossierMissionLocale?: string | null
}

export interface Enregistrement {
  /** Stable key of the record at its source: the same record comes back with the same key. */
  readonly cle: string
  readonly identite: IdentitePivot
  readonly identifiants: Identifiants
  /** Of the residence: with the names and the day of birth it says who someone is, and it is shown to nobody. */
  readonly codePostal?: string | null
}

export type Issue = 'TROUVE' | 'AUCUN' | 'PLUSIEURS' | 'REFUSE' | 'INCOHERENT'

export interface Rapprochement {
  readonly cle: string
  readonly issue: Issue
  /** `null` until a steward decides (PLUSIEURS, INCOHERENT) or when matching is refused. */
  readonly personneId: string | null
}

export type EvenementAppariement = { readonly position: number } & (
  | { readonly nature: 'ALIAS'; readonly contenu: { readonly alias: string; readonly personneId: string | null } }
  | {
      readonly nature: 'RATTACHEMENT'
      readonly contenu: { readonly source: string; readonly cle: string; readonly personneId: string | null }
    }
  | {
      /** Sent to espace-partage only. */
      readonly nature: 'IDENTITE'
      readonly contenu: {
        readonly personneId: string
        readonly identite: IdentitePivot
        readonly source: string
        readonly statut: string
      }
    }
  | {
      readonly nature: 'RETRAIT'
      readonly contenu: {
        readonly personneId: string
        /** Every identifier under which she may be known, this one first. */
        readonly noms: readonly string[]
      }
    }
)

/** How long one call waits for news, in seconds. */
const WAIT_S = 20
/** Beyond that, a silence is an outage. */
const ANSWER_WITHIN_S = WAIT_S + 40

/** The matching service refused (its status and code), or did not answer (503 `APPARIEMENT_INDISPONIBLE`). */
export class AppariementFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'AppariementFault'
  }
}

interface Ask {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body: unknown
  readonly signal: AbortSignal | undefined
  readonly withinS: number
}

/** What a subgraph may ask of the matching service, with its own credentials. */
export class AppariementClient {
  constructor(
    private readonly url: string,
    private readonly token: TokenSource,
  ) {}

  /** Opens a lot: what it stages stays invisible until it is confirmed. Idempotent on `reference`. */
  openLot = (reference: string): Promise<{ lot: string }> => this.call('POST', '/lots', { reference })

  /** Matches and stages records, at most 500 a call. Idempotent: the same record gives the same person. */
  match = (lot: string, enregistrements: readonly Enregistrement[]): Promise<{ rapprochements: Rapprochement[] }> =>
    this.call('POST', `/lots/${lot}/enregistrements`, { enregistrements })

  /**
   * Makes everything the lot staged visible. Idempotent.
   * @param withinS seconds that the answer may take: a lot of a whole département takes minutes
   */
  confirm = (lot: string, signal?: AbortSignal, withinS?: number): Promise<{ etat: 'CONFIRME' }> =>
    this.call('POST', `/lots/${lot}/confirmer`, {}, signal, withinS)

  /** Sweeps everything the lot staged. Idempotent. `withinS` as above. */
  reject = (lot: string, withinS?: number): Promise<{ etat: 'REJETE' }> =>
    this.call('POST', `/lots/${lot}/rejeter`, {}, undefined, withinS)

  /** Events after a position, in order; waits for news, so an empty list is no news. */
  evenements = async (apres: number, signal?: AbortSignal): Promise<EvenementAppariement[]> =>
    (
      await this.call<{ evenements: EvenementAppariement[] }>(
        'GET',
        `/evenements?apres=${apres}&attendre=${WAIT_S}`,
        undefined,
        signal,
      )
    ).evenements

  /**
   * Anything else the service offers (steward's queue, merges): same credentials, same errors.
   * @throws AppariementFault
   * @example `client.call<{ cas: Cas[] }>('GET', '/cas?apres=0')`
   */
  call = async <T>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    signal?: AbortSignal,
    withinS = ANSWER_WITHIN_S,
  ): Promise<T> => {
    const { status, answered } = await this.ask<T>({ method, path, body, signal, withinS }).catch((error) => {
      if (signal?.aborted) throw error
      throw unavailable(error)
    })
    if (status >= 400)
      throw new AppariementFault(status, answered?.code ?? 'APPARIEMENT_INDISPONIBLE', answered?.message ?? '')
    return answered
  }

  private ask = async <T>({ method, path, body, signal, withinS }: Ask) => {
    const token = await orAborted(this.token(), signal)
    const answer = await request(`${this.url}${path}`, {
      method,
      signal,
      headersTimeout: withinS * 1000,
      bodyTimeout: withinS * 1000,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    return {
      status: answer.statusCode,
      answered: (await answer.body.json()) as T & { code?: string; message?: string },
    }
  }
}

/** A cut connection, a proxy's page, no token: to whoever calls, one and the same silence. */
const unavailable = (cause: unknown): AppariementFault => {
  const fault = new AppariementFault(
    503,
    'APPARIEMENT_INDISPONIBLE',
    `${erreurs.APPARIEMENT_INDISPONIBLE.cause} ${erreurs.APPARIEMENT_INDISPONIBLE.action}`,
  )
  fault.cause = cause
  return fault
}
