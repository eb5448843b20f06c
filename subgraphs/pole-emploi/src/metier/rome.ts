import { readFileSync } from 'node:fs'

export interface MetierRome {
  readonly codeRome: string
  readonly libelle: string
  readonly domaineCode: string
  readonly domaineLibelle: string
  readonly grandDomaine: string
}

interface Rome {
  readonly grandsDomaines: Readonly<Record<string, string>>
  readonly domaines: Readonly<Record<string, string>>
  readonly metiers: Readonly<Record<string, string>>
}

/** Same distance from `src` and from `dist`: the file stands beside both. */
const FILE = new URL('../../referentiels/metiers.json', import.meta.url)

/** The fiches of the ROME, as the file of this version has them. */
export const readRome = (): MetierRome[] => {
  const { grandsDomaines, domaines, metiers }: Rome = JSON.parse(readFileSync(FILE, 'utf8'))
  return Object.entries(metiers).map(([codeRome, libelle]) => {
    const domaineCode = codeRome.slice(0, 3)
    const domaineLibelle = domaines[domaineCode]
    const grandDomaine = grandsDomaines[codeRome.slice(0, 1)]
    if (!domaineLibelle || !grandDomaine) throw new Error(`référentiel ROME : ${codeRome} sans domaine`)
    return { codeRome, libelle, domaineCode, domaineLibelle, grandDomaine }
  })
}
