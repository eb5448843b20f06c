import { completeByGroups, csv, type Ecart, type Lecture, type Lue } from '@traitdunion/formats'
import type { Digest } from '@traitdunion/import'
import type { ProfessionnelConnu } from '@traitdunion/subgraph'
import { type Connus, findConnus, type Sources } from '../accompagnateurs/connus.js'
import type { Designable, Operation } from '../accompagnateurs/referents.rules.js'
import { identityDigest } from '../identite.js'
import { numeroDossier } from '../numeros.js'
import { ecartOf, rejetOf } from '../tell.js'
import type { DossiersNommes } from './dossiers-nommes.store.js'
import { personneDite } from './personne-dite.rules.js'

const { courriels, date, facultative, obligatoire, texte } = csv

/** Columns of `import_reorientation.csv`, and the number of the file, which names a person better than her name. */
export const colonnesReorientation = {
  prenom: obligatoire('Prénom', texte(100)),
  nom: obligatoire('Nom', texte(100)),
  naissance: obligatoire('Date de naissance', date),
  numero: facultative('Identifiant dans le SI', numeroDossier),
  ajouts: facultative('Accompagnateurs à ajouter', courriels, 'Accompagnateur à ajouter'),
  retraits: facultative('Accompagnateurs à supprimer', courriels, 'Accompagnateur à supprimer'),
  structure: facultative('Structures à rattacher', texte(200), 'Structure à rattacher'),
}

type Ligne = csv.Enregistrement<typeof colonnesReorientation>

export interface Reorientation {
  /** Order in the file: the lines of one person are played one after the other. */
  readonly rang: number
  readonly reference: string
  readonly personneId: string
  readonly operation: Operation
  /** A structure is named, and nobody of it. */
  readonly isStructureAlone: boolean
}

interface Reading extends Sources {
  readonly digest: Digest
  readonly renommages: csv.Renommages
  readonly dossiers: DossiersNommes
}

type LectureReorientation = Lecture<csv.EnteteCsv, Reorientation>

/** Lines of `import_reorientation.csv`, each with the person and the professionals that it names. */
export const readReorientations = (
  octets: AsyncIterable<Uint8Array>,
  { digest, renommages, dossiers, ...sources }: Reading,
): AsyncGenerator<LectureReorientation> => {
  const lignes = csv.readCsv(octets, colonnesReorientation, {
    nature: 'reorientation',
    renommages,
    referenceDe: ({ nom, prenom, naissance }) =>
      nom && prenom && naissance ? referenceOf(digest, identityDigest(digest, { nom, prenom, naissance })) : undefined,
  })
  return completeByGroups(lignes, async (groupe): Promise<LectureReorientation[]> => {
    const connus = await findConnus(sources, groupe, ({ ajouts, retraits, structure }) => ({
      courriels: [...(ajouts ?? []), ...(retraits ?? [])],
      structure,
    }))
    if (!connus) return [rejetOf(groupe[0]!, 'ANNUAIRE_INDISPONIBLE', 'Accompagnateurs')]
    const nommes = groupe.map((lue) => ({ lue, identite: identityDigest(digest, lue.enregistrement) }))
    const trouves = await dossiers(
      nommes.map(({ identite }) => identite),
      groupe.flatMap(({ enregistrement: { numero } }) => numero ?? []),
    )
    return nommes.map(({ lue, identite }) => {
      const { numero } = lue.enregistrement
      const reference = referenceOf(digest, identite)
      const personne = personneDite({ identite, numero }, trouves)
      if (personne.kind === 'faute')
        return tell(lue, personne.motif, 'Nom, Prénom, Date de naissance', 'identité', reference)
      return withOperation(lue, connus, { reference, personneId: personne.personneId })
    })
  })
}

const referenceOf = (digest: Digest, identite: string) => digest('reorientation-carnet', identite)

const tell = (
  lue: Lue<unknown>,
  motif: Parameters<typeof ecartOf>[1]['motif'],
  champ: string,
  natureValeur: string,
  reference: string,
): Ecart => ecartOf(lue, { nature: 'reorientation', motif, champ, natureValeur }, reference)

const withOperation = (
  lue: Lue<Ligne>,
  connus: Connus,
  personne: Pick<Reorientation, 'reference' | 'personneId'>,
): LectureReorientation => {
  const { ajouts, retraits, structure } = lue.enregistrement
  const [ajoutes, retires] = [ajouts ?? [], retraits ?? []].map((dits) => dits.map(connus.accompagnateur))
  for (const [champ, trouves] of [
    ['Accompagnateurs à ajouter', ajoutes],
    ['Accompagnateurs à supprimer', retires],
  ] as const)
    if (trouves?.some((un) => un === undefined))
      return tell(lue, 'CARNET_ACCOMPAGNATEUR_INCONNU', champ, 'adresse électronique', personne.reference)
  const nouveaux = (ajoutes ?? []).filter((un) => un !== undefined)
  if (nouveaux.some((un) => !connus.isOf(structure, un)))
    return tell(lue, 'CARNET_STRUCTURE_DISCORDANTE', 'Structures à rattacher', 'nom de structure', personne.reference)
  const operation: Operation = {
    kind: 'changer',
    ajouts: nouveaux.map(designableOf),
    retraits: (retires ?? []).flatMap((un) => un?.id ?? []),
  }
  const isStructureAlone = structure !== null && nouveaux.length === 0
  return { ...lue, enregistrement: { ...personne, rang: lue.rang, operation, isStructureAlone } }
}

const designableOf = ({ id, organisationId }: ProfessionnelConnu): Designable => ({
  professionnelId: id,
  organisationId,
})
