import { completeByGroups, csv, type Lecture, type Lue } from '@traitdunion/formats'
import type { Digest } from '@traitdunion/import'
import { findConnus, type Sources } from '../accompagnateurs/connus.js'
import type { Designable } from '../accompagnateurs/referents.rules.js'
import { ecartOf, rejetOf } from '../tell.js'
import { colonnesBeneficiaire, type LigneBeneficiaire } from './beneficiaire.colonnes.js'

/** Who is to be the référent unique, as the line names her. */
export type ReferentDit =
  | { readonly kind: 'aucun' | 'inconnu' | 'discordant' }
  | { readonly kind: 'connu'; readonly qui: Designable }

export interface Beneficiaire {
  readonly reference: string
  readonly ligne: LigneBeneficiaire
  readonly referent: ReferentDit
}

type LectureBeneficiaire = Lecture<csv.EnteteCsv, Beneficiaire>

export const referenceOf = (digest: Digest, numero: string): string => digest('beneficiaire-carnet', numero)

interface Reading extends Sources {
  readonly digest: Digest
  readonly renommages: csv.Renommages
}

/** Lines of `import_beneficiaires.csv`, each with the référent that it names. */
export const readBeneficiaires = (
  octets: AsyncIterable<Uint8Array>,
  { digest, renommages, ...sources }: Reading,
): AsyncGenerator<LectureBeneficiaire> => {
  const lignes = csv.readCsv(octets, colonnesBeneficiaire, {
    nature: 'beneficiaire',
    renommages,
    referenceDe: ({ numero }) => (numero ? referenceOf(digest, numero) : undefined),
  })
  const seen = new Set<string>()

  return completeByGroups(lignes, async (groupe): Promise<LectureBeneficiaire[]> => {
    const connus = await findConnus(sources, groupe, ({ accompagnateurs, structure }) => ({
      courriels: accompagnateurs ?? [],
      structure,
    }))
    if (!connus) return [rejetOf(groupe[0]!, 'ANNUAIRE_INDISPONIBLE', 'Accompagnateurs')]
    return groupe.map((lue) => {
      const { numero, accompagnateurs, structure } = lue.enregistrement
      const reference = referenceOf(digest, numero)
      if (seen.has(reference)) return told(lue, 'CARNET_LIGNE_EN_DOUBLE', 'Identifiant dans le SI', 'numéro déjà lu')
      seen.add(reference)
      const [courriel, ...autres] = accompagnateurs ?? []
      if (autres.length > 0)
        return told(
          lue,
          'CARNET_PLUSIEURS_ACCOMPAGNATEURS',
          'Accompagnateurs',
          `${autres.length + 1} adresses`,
          reference,
        )
      const qui = courriel === undefined ? undefined : connus.accompagnateur(courriel)
      const referent: ReferentDit =
        courriel === undefined
          ? { kind: 'aucun' }
          : !qui
            ? { kind: 'inconnu' }
            : !connus.isOf(structure, qui)
              ? { kind: 'discordant' }
              : { kind: 'connu', qui: { professionnelId: qui.id, organisationId: qui.organisationId } }
      return { ...lue, enregistrement: { reference, ligne: lue.enregistrement, referent } }
    })
  })
}

const told = (
  lue: Lue<unknown>,
  motif: 'CARNET_LIGNE_EN_DOUBLE' | 'CARNET_PLUSIEURS_ACCOMPAGNATEURS',
  champ: string,
  natureValeur: string,
  reference?: string,
) => ecartOf(lue, { nature: 'beneficiaire', motif, champ, natureValeur }, reference)
