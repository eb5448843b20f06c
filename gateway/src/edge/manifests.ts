import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFault } from '@traitdunion/service'
import type { RegisteredDocuments } from '../pipeline/choose-document.js'

const FORM = /^sha256:([0-9a-f]{64})$/

const invalid = (path: string, why: string) =>
  new StartFault(
    'MANIFESTE_INVALIDE',
    `Le manifeste « ${path} » ${why}. Produisez-le de nouveau (\`npm run generate\` pour clients/hub), ou corrigez DOCUMENTS_ENREGISTRES.`,
  )

const filesAt = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw invalid(path, 'est absent ou illisible')
  if (!found.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => join(path, name))
}

const documentsIn = async (path: string): Promise<[hash: string, text: string][]> => {
  let manifest: unknown
  try {
    manifest = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw invalid(path, 'n’est pas un fichier JSON lisible')
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw invalid(path, 'n’est pas un objet `{ "sha256:…": "document" }`')
  return Object.entries(manifest).map(([id, text]) => {
    const [, hash] = FORM.exec(id) ?? []
    const isOwn = typeof text === 'string' && createHash('sha256').update(text).digest('hex') === hash
    if (hash === undefined || !isOwn) throw invalid(path, 'porte un document dont le hachage n’est pas le sien')
    return [hash, text]
  })
}

/**
 * @param paths manifests that clients generate, or folders of them
 * @throws StartFault `MANIFESTE_INVALIDE`
 */
export const readManifests = async (paths: readonly string[]): Promise<RegisteredDocuments> => {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  const byHash = new Map((await Promise.all(files.map(documentsIn))).flat())
  return { byHash, texts: new Set(byHash.values()) }
}
