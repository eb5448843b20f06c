import { compose } from '@traitdunion/composition'
import { StartFault } from '@traitdunion/service'
import { buildGraph } from '@traitdunion/subgraph'
import type { AnySubgraph } from './subgraphs.js'

/** Code of the subgraphs → their SDL, the supergraph and the API schema. */
export const composeGraph = async (definitions: readonly AnySubgraph[]) => {
  const sdls: { nom: string; sdl: string }[] = []
  for (const definition of definitions) sdls.push({ nom: definition.nom, sdl: (await buildGraph(definition)).sdl })
  const composition = compose(sdls)
  if (composition.kind === 'refusee')
    throw new StartFault(
      'COMPOSITION_REFUSEE',
      `Les sous-graphes ne se composent pas :\n- ${composition.fautes.join('\n- ')}`,
    )
  return { sdls, supergraph: composition.supergraph, api: composition.api }
}
