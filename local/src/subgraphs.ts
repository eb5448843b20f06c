import { makeCaf } from '@traitdunion/caf'
import { departement } from '@traitdunion/departement'
import { espacePartage } from '@traitdunion/espace-partage'
import { missionLocale } from '@traitdunion/mission-locale'
import { poleEmploi } from '@traitdunion/pole-emploi'
import { region } from '@traitdunion/region'
import type { SubgraphDefinition } from '@traitdunion/subgraph'
import type { SubgraphName } from './rooms.js'

export interface SubgraphSettings {
  /** Codes of the CAF and MSA bodies whose flows this installation takes. */
  readonly numorgs: readonly string[]
}

// biome-ignore lint/suspicious/noExplicitAny: each definition knows its own loaders, nobody here does
export type AnySubgraph = SubgraphDefinition<any>

/** The six subgraphs, as their rooms define them. */
export const subgraphDefinitions = ({ numorgs }: SubgraphSettings): Readonly<Record<SubgraphName, AnySubgraph>> => ({
  'espace-partage': espacePartage,
  caf: makeCaf({ numorgs }),
  departement,
  'pole-emploi': poleEmploi,
  'mission-locale': missionLocale,
  region,
})
