import { publicId } from './public-id.js'
import type { NatureTerritoire } from './territoire.enum.js'

interface CommunePubliee {
  readonly code: string
  readonly nom: string
  readonly type: string
  /** The present commune that a former one is now part of. */
  readonly chefLieu?: string
  /** The commune of a municipal district. */
  readonly commune?: string
  readonly departement?: string
  readonly region?: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
}

/** The official geographic code as `@etalab/decoupage-administratif` publishes it. */
export interface Decoupage {
  readonly source: string
  readonly millesime: string | null
  readonly communes: readonly CommunePubliee[]
  readonly epci: readonly {
    readonly code: string
    readonly nom: string
    readonly membres: readonly { readonly code: string }[]
  }[]
  readonly departements: readonly { readonly code: string; readonly nom: string; readonly region: string }[]
}

/** Territories of one nature, from one source, as a list file gives them. */
export interface ListeTerritoires {
  readonly nature: NatureTerritoire
  readonly source: string
  readonly millesime: string | null
  readonly territoires: readonly { readonly code: string; readonly nom: string; readonly communes: readonly string[] }[]
}

export interface CommuneReference {
  readonly id: string
  readonly code: string
  readonly nom: string
  readonly codesPostaux: readonly string[]
  readonly population: number | null
  readonly departement: string | null
  readonly region: string | null
  readonly source: string
  readonly millesime: string | null
}

export interface TerritoireReference {
  readonly id: string
  readonly nature: NatureTerritoire
  readonly code: string
  readonly nom: string
  readonly source: string
  readonly millesime: string | null
  readonly communes: readonly string[]
}

export type Referentiel =
  | {
      readonly kind: 'complet'
      readonly communes: readonly CommuneReference[]
      readonly territoires: readonly TerritoireReference[]
    }
  | { readonly kind: 'departement-inconnu' }
  | { readonly kind: 'communes-inconnues'; readonly nature: NatureTerritoire; readonly codes: readonly string[] }

/** `CLPE`, `CLPE28001` → the key of that territory, everywhere and always the same. */
export const territoireId = (nature: NatureTerritoire, code: string): string => publicId(`territoire ${nature} ${code}`)

/**
 * What an installation needs of the geographic code: the communes of its region, the EPCI that touch it with all their
 * members (an EPCI may cross regions), its départements, and the territories of the lists.
 */
export const referentielOf = (
  { source, millesime, communes, epci, departements }: Decoupage,
  departement: string,
  listes: readonly ListeTerritoires[],
): Referentiel => {
  const region = departements.find(({ code }) => code === departement)?.region
  if (!region) return { kind: 'departement-inconnu' }
  const actuelles = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map((one) => [one.code, one]))
  const ofRegion = new Set([...actuelles.values()].filter((one) => one.region === region).map(({ code }) => code))

  for (const { nature, territoires } of listes) {
    const codes = territoires.flatMap((one) => one.communes).filter((code) => !actuelles.has(code))
    if (codes.length > 0) return { kind: 'communes-inconnues', nature, codes: [...new Set(codes)] }
  }

  const territoire = (
    nature: NatureTerritoire,
    { code, nom, communes }: ListeTerritoires['territoires'][number],
    from: { readonly source: string; readonly millesime: string | null },
  ): TerritoireReference => ({
    id: territoireId(nature, code),
    nature,
    code,
    nom,
    source: from.source,
    millesime: from.millesime,
    communes: [...new Set(communes)],
  })
  const official = { source, millesime }
  const territoires = [
    ...epci
      .map(({ code, nom, membres }) => ({ code, nom, communes: membres.map((membre) => membre.code) }))
      .filter((one) => one.communes.some((code) => ofRegion.has(code)))
      .map((one) => ({ ...one, communes: one.communes.filter((code) => actuelles.has(code)) }))
      .map((one) => territoire('EPCI', one, official)),
    ...departements
      .filter((one) => one.region === region)
      .map(({ code, nom }) => ({
        code,
        nom,
        communes: [...ofRegion].filter((commune) => actuelles.get(commune)?.departement === code),
      }))
      .map((one) => territoire('DEPARTEMENT', one, official)),
    ...listes.flatMap((liste) => liste.territoires.map((one) => territoire(liste.nature, one, liste))),
  ]

  const needed = new Set([...ofRegion, ...territoires.flatMap((one) => one.communes)])
  return {
    kind: 'complet',
    territoires,
    communes: [...needed].sort().map((code) => {
      const { nom, codesPostaux, population, departement, region } = actuelles.get(code) as CommunePubliee
      return {
        id: publicId(`commune ${code}`),
        code,
        nom,
        codesPostaux: codesPostaux ?? [],
        population: population ?? null,
        departement: departement ?? null,
        region: region ?? null,
        source,
        millesime,
      }
    }),
  }
}
