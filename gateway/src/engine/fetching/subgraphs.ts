import { BOUNDS, type GatewayConfig } from '../../config.js'
import { openSubgraph, type Subgraph } from './subgraph.js'

/** Said once when a subgraph is no longer asked, and once when it is again. */
export interface Health {
  readonly sousGraphe: string
  readonly etat: 'coupe' | 'retabli'
}

/** Every subgraph that the settings name, opened once: graphs come and go, what is known of a subgraph's health stays. */
export interface Subgraphs {
  readonly of: (nom: string) => Subgraph | undefined
  readonly close: () => Promise<void>
}

export const openSubgraphs = (config: GatewayConfig, onHealth: (health: Health) => void): Subgraphs => {
  const { atOnce, waiting } = { ...BOUNDS, ...config.bounds }
  const subgraphs = new Map(
    Object.entries(config.subgraphs).map(([nom, { url, porteeKey, phrasesSures }]) => {
      const onChange = (etat: Health['etat']) => onHealth({ sousGraphe: nom, etat })
      const { deadlineMs } = config
      return [nom, openSubgraph({ nom, url, porteeKey, phrasesSures, deadlineMs, atOnce, waiting, onChange })]
    }),
  )
  return {
    of: (nom) => subgraphs.get(nom),
    close: async () => {
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()))
    },
  }
}

export const withoutAddress = (nom: string) => new Error(`Sous-graphe sans adresse : ${nom} (réglage SOUS_GRAPHES)`)
