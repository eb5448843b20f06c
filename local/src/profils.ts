import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applicationOf, type Installation } from './installation.js'
import { SUBGRAPHS, type SubgraphName } from './rooms.js'

/** Where a partner's IT reaches the hub. */
interface Reach {
  readonly accesUrl: string
  readonly gatewayUrl: string
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>
}

/** What `tdu` needs to act for a partner, as the hub would hand it over to that partner's IT. */
export const writeProfils = async (
  directory: string,
  { applications }: Installation,
  { accesUrl, gatewayUrl, subgraphUrls }: Reach,
): Promise<void> => {
  const folder = join(directory, 'profils')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const nom of SUBGRAPHS) {
    const profil = {
      partenaire: nom,
      acces: accesUrl,
      hub: gatewayUrl,
      sousGraphe: subgraphUrls[nom],
      application: applicationOf(nom),
      cle: { ...applications[applicationOf(nom)]?.privees.keys[0], alg: 'EdDSA' },
    }
    await writeFile(join(folder, `${nom}.json`), `${JSON.stringify(profil, null, 2)}\n`, { mode: 0o600 })
  }
}
