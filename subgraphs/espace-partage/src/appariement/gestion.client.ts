import {
  AppariementFault,
  type Context,
  type Identifiants,
  type IdentitePivot,
  type Ordre,
} from '@traitdunion/subgraph'
import type { EtatCasAppariement, IssueAppariement } from './cas.enum.js'

type AppariementClient = Context<unknown>['appariement']

/** A line of the queue, as the matching service says it. */
export interface CasResume {
  readonly id: string
  readonly source: string
  readonly issue: IssueAppariement
  readonly motifs: readonly string[]
  readonly candidats: number
  readonly etat: EtatCasAppariement
  readonly version: number
  readonly ouvertLe: string
}

export interface EnregistrementDuCas {
  readonly source: string
  readonly cle: string
  readonly identite: IdentitePivot
  readonly identifiants: Omit<Identifiants, 'nir'>
}

export interface CasDetaille extends Omit<CasResume, 'candidats'> {
  readonly enregistrement: EnregistrementDuCas
  readonly candidats: readonly {
    readonly personneId: string
    readonly enregistrements: readonly EnregistrementDuCas[]
  }[]
}

export interface ActeDuRapprochement {
  readonly nature: string
  readonly objetId: string
  readonly personnes: readonly string[]
  readonly auteur: string
  readonly motif: string
  readonly faitLe: string
}

/** What a steward's decision left: the act that can be undone, and the person that is now shown. */
export interface RetraitFait {
  readonly id: string
  readonly personneId: string
  readonly nature: string
  readonly auteur: string
  readonly motif: string
  readonly demandeLe: string
  readonly accuses: readonly { readonly partenaire: string; readonly le: string }[]
}

export interface ActeFait {
  readonly fusion?: string
  readonly scission?: string
  readonly cas?: string
  readonly retrait?: string
  readonly personneId: string
}

/** What a steward asks of the queue; what is absent is left to the matching service. */
export interface FileDemandee {
  readonly limite: number
  readonly apres: string | null
  readonly ordre: Ordre
  readonly etat?: EtatCasAppariement | null
  readonly source?: string | null
  readonly issue?: IssueAppariement | null
  readonly modifieDepuis?: string | null
}

const isUnknown = (error: unknown) => error instanceof AppariementFault && error.status === 404

/** The steward's part of the matching service. */
export const gestionOf = (client: AppariementClient) => ({
  file: ({ limite, ...criteres }: FileDemandee) => {
    const query = new URLSearchParams({ limite: String(limite) })
    for (const [nom, valeur] of Object.entries(criteres)) if (valeur != null) query.set(nom, valeur)
    return client.call<{ cas: readonly CasResume[]; suite: string | null }>('GET', `/cas?${query}`)
  },
  /** In the order of the identifiers, at most 100. */
  cas: async (ids: readonly string[]): Promise<(CasDetaille | null)[]> => {
    const { cas } = await client.call<{ cas: readonly CasDetaille[] }>('POST', '/cas/ouvrir', { ids })
    const byId = new Map(cas.map((one) => [one.id, one]))
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null)
  },
  historique: async (personneId: string): Promise<readonly ActeDuRapprochement[]> => {
    try {
      const { actes } = await client.call<{ actes: ActeDuRapprochement[] }>('GET', `/historique/${personneId}`)
      return actes
    } catch (error) {
      if (isUnknown(error)) return []
      throw error
    }
  },
  /** One more than a page, to see whether there is another. */
  retraits: (limite: number, avant: string | null) =>
    client.call<{ retraits: readonly RetraitFait[]; partenaires: readonly string[] }>(
      'GET',
      `/retraits?${new URLSearchParams({ nombre: String(limite + 1), ...(avant && { avant }) })}`,
    ),
  decide: (path: string, decision: object) => client.call<ActeFait>('POST', path, decision),
})
