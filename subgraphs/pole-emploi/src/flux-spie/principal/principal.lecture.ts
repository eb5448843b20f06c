import { completeByGroups, csv, type Lecture } from '@traitdunion/formats'
import type { Digest } from '@traitdunion/import'
import { type Annuaire, today } from '@traitdunion/subgraph'
import { erreursInscription } from '../../inscription/inscription.errors.js'
import { VIDES } from '../identifiant.js'
import { erreursSpie } from '../spie.errors.js'
import { colonnesPrincipal, type LignePrincipal } from './principal.colonnes.js'

export interface Individu {
  readonly reference: string
  readonly ligne: LignePrincipal
  /** Organisation of the référent, as espace-partage knows her by her address. */
  readonly agenceId: string | null
}

type LectureIndividu = Lecture<csv.EnteteCsv, Individu>

const referenceOf = (digest: Digest, identifiant: string): string => digest('individu-spie', identifiant)

/** Lines of the extract `principal`, each with its agency. */
export const readPrincipal = (
  octets: AsyncIterable<Uint8Array>,
  { digest, annuaire }: { readonly digest: Digest; readonly annuaire: Annuaire },
): AsyncGenerator<LectureIndividu> => {
  const seen = new Set<string>()
  const jour = today()
  const lignes = csv.readCsv(octets, colonnesPrincipal, {
    nature: 'individu',
    vides: VIDES,
    referenceDe: ({ identifiant }) => (identifiant ? referenceOf(digest, identifiant) : undefined),
  })
  return completeByGroups(lignes, async (groupe): Promise<LectureIndividu[]> => {
    const agences = await annuaire(groupe.flatMap(({ enregistrement }) => enregistrement.referent ?? []))
    if (!agences) {
      const [{ ligne }] = groupe as [(typeof groupe)[number]]
      const code = 'SPIE_ANNUAIRE_INDISPONIBLE'
      return [{ kind: 'rejet', ligne, code, champ: 'referent_mail', message: erreursSpie[code].cause }]
    }
    return groupe.map((lue) => {
      const { identifiant, referent, inscription } = lue.enregistrement
      const reference = referenceOf(digest, identifiant)
      const ecart = (champ: string, natureValeur: string, motif: string, message: string) => ({
        kind: 'ecart' as const,
        rang: lue.rang,
        ligne: lue.ligne,
        enregistrement: `individu[${lue.rang}]`,
        champ,
        natureValeur,
        motif,
        message,
      })
      if (seen.has(reference)) {
        const motif = 'SPIE_INDIVIDU_EN_DOUBLE'
        return ecart('identifiant_unique_de', 'identifiant déjà lu', motif, erreursSpie[motif].cause)
      }
      seen.add(reference)
      if (inscription !== null && inscription > jour) {
        const motif = 'INSCRIPTION_DATE_FUTURE'
        return { ...ecart('inscription', 'date', motif, erreursInscription[motif].cause), reference }
      }
      const agenceId = (referent && agences.get(referent)?.organisationId) || null
      return { ...lue, enregistrement: { reference, ligne: lue.enregistrement, agenceId } }
    })
  })
}
