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

/** Writes the supergraph of these subgraphs, unless the file already holds it. */
export const writeSupergraph = async (path: string, sdls: readonly Sdl[]): Promise<void> => {
  const digest = `# Composé de ${createHash('sha256').update(JSON.stringify(sdls)).digest('hex')}\n`
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known.startsWith(digest)) return
  const { supergraph } = await composeGraph(sdls)
  await writeFile(path, digest + supergraph)
}
