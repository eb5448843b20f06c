import type { Decoupage } from '../territoire/territoires.rules.js'

/** What the official geographic code knows, whatever the département: files speak of the whole country. */
export interface Geographie {
  /** The present commune for a code of the COG, old communes and municipal districts included. */
  readonly commune: (code: string) => string | undefined
  readonly departementsOfRegion: (region: string) => readonly string[]
  /** A zone of eligibility as data·inclusion writes it: commune, département, EPCI, country or `france`. */
  readonly zone: (code: string) => string | undefined
}

const PAYS = /^99[0-5]\d{2}$/

export const geographieOf = ({ communes, epci, departements }: Decoupage): Geographie => {
  const actuelles = new Map<string, string>()
  for (const { code, chefLieu, commune } of communes) {
    // One code may name a former commune and the present one that took its name.
    if (!actuelles.has(code) || (!chefLieu && !commune)) actuelles.set(code, chefLieu ?? commune ?? code)
  }
  const epcis = new Set(epci.map(({ code }) => code))
  const codes = new Set(departements.map(({ code }) => code))
  return {
    commune: (code) => actuelles.get(code),
    departementsOfRegion: (region) => departements.filter((one) => one.region === region).map(({ code }) => code),
    zone: (code) =>
      code === 'france' || PAYS.test(code) || codes.has(code) || epcis.has(code) ? code : actuelles.get(code),
  }
}
