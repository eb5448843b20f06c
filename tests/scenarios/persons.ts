import { enWindows1252, flux } from '../../subgraphs/caf/fixtures/flux-cnaf/composer.js'
import type { ScenarioHub } from './scenario-hub.js'

/** A person of the CNAF's file; the NIR is computed from the rest unless given, `null` leaves it out. */
export interface Allocataire {
  readonly nom: string
  readonly prenom: string
  readonly naissance: string
  readonly sexe: '1' | '2'
  readonly role?: 'DEM' | 'CJT' | 'ENF'
  readonly commune?: string
  readonly ordre?: string
  readonly nir?: string | null
  readonly poleEmploi?: string
}

export interface Foyer {
  readonly matricule?: string
  readonly demande?: string
  readonly sitfam?: string
  readonly personnes: readonly Allocataire[]
}

/** A monthly flow of this organism, the first of each household asking for the RSA. */
export const unFlux = (numorg: string, foyers: readonly Foyer[], creeLe = '2026-11-02'): Uint8Array =>
  enWindows1252(
    flux({
      type: 'M',
      encodage: 'windows-1252',
      creeLe,
      reference: creeLe,
      foyers: foyers.map(({ personnes, ...foyer }, rang) => ({
        numorg,
        matricule: `${2_000_001 + rang}`,
        demande: `${48_900_000_001 + rang}`,
        ...foyer,
        personnes: personnes.map((personne, place) => ({ role: place === 0 ? 'DEM' : 'ENF', ...personne })),
      })),
    }),
  )

/** What another partner's agent types of the same person: never a NIR. */
export const identiteDe = ({ nom, prenom, naissance, sexe, commune = 'CHÂTEAUDUN' }: Allocataire) => ({
  nom: nom.charAt(0) + nom.slice(1).toLowerCase(),
  prenoms: [prenom],
  dateNaissance: naissance,
  sexe: sexe === '2' ? 'FEMININ' : 'MASCULIN',
  communeNaissance: commune,
})

/** Identifiers of the persons of this name, oldest first. */
export const personnesNommees = async (
  hub: Pick<ScenarioHub, 'ask'>,
  nom: string,
  prenom: string,
): Promise<string[]> => {
  const { data } = await hub.ask(
    'claire-moreau',
    `query ($f: PersonneFiltre) { personnes(filtre: $f, first: 50) { edges { node { id } } } }`,
    { f: { nom, prenom } },
  )
  return data.personnes.edges.map(({ node }: { node: { id: string } }) => node.id)
}
