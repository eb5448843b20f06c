import { csv } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { annuaireOf, type Rooms } from '@traitdunion/subgraph'
import { colonnesBeneficiaire } from './beneficiaires/beneficiaire.colonnes.js'
import { formatBeneficiaires } from './beneficiaires/beneficiaires.format.js'
import { dossiersNommesOf } from './reorientation/dossiers-nommes.store.js'
import { formatReorientation } from './reorientation/reorientation.format.js'
import { colonnesReorientation } from './reorientation/reorientation.lecture.js'
import { structuresOf } from './structures/structure.store.js'
import { colonnesStructure, formatStructures } from './structures/structures.format.js'

const COLONNES = {
  beneficiaires: colonnesBeneficiaire,
  structures: colonnesStructure,
  reorientation: colonnesReorientation,
}

/** How this département's files name their columns, where it is not as the carnet de bord does. */
export type RenommagesCarnet = Partial<Readonly<Record<keyof typeof COLONNES, csv.Renommages>>>

/** What is wrong with such a setting, in sentences. */
export const faultsOfRenommages = (renommages: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(renommages).flatMap(([fichier, noms]) => {
    if (!Object.hasOwn(COLONNES, fichier)) return [`aucun fichier ne s’appelle « ${fichier} »`]
    if (typeof noms !== 'object' || noms === null || !Object.values(noms).every((nom) => typeof nom === 'string'))
      return [`${fichier} : un objet « colonne attendue » : « en-tête du fichier »`]
    return csv
      .faultsOfRenommages(noms as csv.Renommages, COLONNES[fichier as keyof typeof COLONNES])
      .map((faute) => `${fichier} : ${faute}`)
  })

/** The three files of the carnet de bord, over the rooms that they ask. */
export const carnetFormats = ({ dataSource, config }: Rooms, renommages: RenommagesCarnet): readonly FileFormat[] => {
  const sources = { annuaire: annuaireOf(config), structures: structuresOf(dataSource) }
  return [
    formatBeneficiaires(sources, renommages.beneficiaires ?? {}),
    formatStructures(renommages.structures ?? {}),
    formatReorientation({ ...sources, dossiers: dossiersNommesOf(dataSource) }, renommages.reorientation ?? {}),
  ] as readonly FileFormat[]
}
