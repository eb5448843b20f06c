import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What was generated in this installation, and which of its files are in: the rest follows at the next start. */
export interface Kept {
  readonly graine: number
  readonly personnes: number
  /** The day on which the partners wrote: it must not change between two files. */
  readonly aujourdhui: string
  readonly importes: readonly string[]
}

const fileOf = (directory: string) => join(directory, 'population.json')

export const readKept = async (directory: string): Promise<Kept | undefined> => {
  const text = await readFile(fileOf(directory), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : JSON.parse(text)
}

/** Written aside then renamed: a stop in the middle leaves no half file. */
export const writeKept = async (directory: string, kept: Kept): Promise<void> => {
  await writeFile(`${fileOf(directory)}.neuf`, JSON.stringify(kept, null, 2))
  await rename(`${fileOf(directory)}.neuf`, fileOf(directory))
}
