import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { StartFault } from '@traitdunion/service'
import { buildGraph } from '@traitdunion/subgraph'
import type { AnySubgraph } from './subgraphs.js'

interface Sdl {
  readonly nom: string
  readonly sdl: string
}

/** Code of the subgraphs → their SDL. */
export const sdlsOf = async (definitions: readonly AnySubgraph[]): Promise<Sdl[]> => {
  const sdls: Sdl[] = []
  for (const definition of definitions) sdls.push({ nom: definition.nom, sdl: (await buildGraph(definition)).sdl })
  return sdls
}

/** @throws StartFault `COMPOSITION_REFUSEE` listing every fault */
export const composeGraph = async (sdls: readonly Sdl[]) => {
  // Loaded on need: composing is heavy, and a graph that has not changed is not composed again.
  const { compose } = await import('@traitdunion/composition')
  const composition = compose(sdls)
  if (composition.kind === 'refusee')
    throw new StartFault(
      'COMPOSITION_REFUSEE',
      `Les sous-graphes ne se composent pas :\n- ${composition.fautes.join('\n- ')}`,
    )
  return composition
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Says what the supergraph was composed of, and what follows: a stop in the middle of the writing must show. */
const headOf = (sdls: readonly Sdl[], supergraph: string) =>
  `# Composé de ${digestOf(JSON.stringify(sdls))}, empreinte ${digestOf(supergraph)}\n`

/** Writes the supergraph of these subgraphs, unless the file already holds it whole. */
export const writeSupergraph = async (path: string, sdls: readonly Sdl[]): Promise<void> => {
  const known = await readFile(path, 'utf8').catch(() => '')
  const body = known.slice(known.indexOf('\n') + 1)
  if (known === headOf(sdls, body) + body) return
  const { supergraph } = await composeGraph(sdls)
  await writeFile(path, headOf(sdls, supergraph) + supergraph)
}
