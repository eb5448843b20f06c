import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateKeys, type PublicKeys, type SigningKeys } from '@traitdunion/acces'
import { StartFault } from '@traitdunion/service'
import { SUBGRAPHS, type SubgraphName } from './rooms.js'

interface KeyPair {
  readonly privees: SigningKeys
  readonly publiques: PublicKeys
}

/** Every secret of one installation, drawn once, kept on this machine, readable by its owner alone. */
export interface Installation {
  readonly version: 1
  readonly departement: string
  readonly passeport: KeyPair
  readonly acces: SigningKeys
  /** Service account of each subgraph, and application of each partner's information system. */
  readonly applications: Readonly<Record<string, KeyPair>>
  /** base64url, 32 bytes, by subgraph. */
  readonly portee: Readonly<Record<SubgraphName, string>>
  /** Key of the NIR's keyed hash, base64url, 32 bytes. */
  readonly nir: string
}

export const serviceAccountOf = (nom: string): string => `sous-graphe-${nom}`
export const applicationOf = (partenaire: string): string => `si-${partenaire}`

const secret = () => randomBytes(32).toString('base64url')

const draw = async (departement: string): Promise<Installation> => {
  const accounts = SUBGRAPHS.flatMap((nom) => [serviceAccountOf(nom), applicationOf(nom)])
  const applications = await Promise.all(accounts.map(async (id) => [id, await generateKeys()] as const))
  return {
    version: 1,
    departement,
    passeport: await generateKeys(),
    acces: (await generateKeys()).privees,
    applications: Object.fromEntries(applications),
    portee: Object.fromEntries(SUBGRAPHS.map((nom) => [nom, secret()])) as Record<SubgraphName, string>,
    nir: secret(),
  }
}

const read = async (path: string): Promise<Installation | undefined> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Installation
  } catch {
    throw new StartFault(
      'INSTALLATION_ILLISIBLE',
      `Le fichier « ${path} » est abîmé : les clés de cette installation sont perdues. Restaurez-le, ou effacez tout le dossier pour repartir d'une installation neuve.`,
    )
  }
}

/**
 * The secrets of the installation in this folder, drawn on first use.
 * @throws StartFault `INSTALLATION_ILLISIBLE`, `DEPARTEMENT_DIFFERENT`: one installation is one département, for good
 */
export const openInstallation = async (directory: string, departement: string): Promise<Installation> => {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await chmod(directory, 0o700)
  const path = join(directory, 'installation.json')
  const known = await read(path)
  if (known) {
    if (known.departement === departement) return known
    throw new StartFault(
      'DEPARTEMENT_DIFFERENT',
      `Cette installation est celle du département ${known.departement}, pas ${departement}. Choisissez un autre dossier (DONNEES) ou rétablissez DEPARTEMENT=${known.departement}.`,
    )
  }
  const drawn = await draw(departement)
  // Written aside then renamed: a stop in the middle leaves no half file.
  await writeFile(`${path}.neuf`, JSON.stringify(drawn, null, 2), { mode: 0o600 })
  await rename(`${path}.neuf`, path)
  return drawn
}
