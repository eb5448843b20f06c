import { erreursJson } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { erreursDataInclusion } from '../flux-data-inclusion/errors.js'
import type { Geographie } from '../flux-data-inclusion/geographie.js'
import { type Place, readStructures, referenceOf } from '../flux-data-inclusion/lecture.js'
import type { StructureLue } from '../flux-data-inclusion/traduction.js'
import { searchable } from '../recherche/searchable.js'
import { COLONNES_STRUCTURE, toRow } from './colonnes.js'
import { onceEach, stagingOf, type Table } from './offre.sql.js'
import { type OptionsOffre, optionsOffre } from './options.js'
import { publishOffre } from './publication.store.js'

const TABLE: Table = {
  nom: 'structure',
  colonnes: COLONNES_STRUCTURE,
  compteurs: {
    crees: 'structuresCreees',
    modifies: 'structuresModifiees',
    retires: 'structuresRetirees',
    revenus: 'structuresRevenues',
    anciens: 'structuresPlusAnciennes',
  },
}

/** Structures of data·inclusion. */
export const structuresDataInclusion = (
  geographie: () => Geographie,
): FileFormat<never, Place<StructureLue>, OptionsOffre> => ({
  nom: 'data-inclusion-structures',
  enregistrements: 'structures',
  rapproche: false,
  erreurs: { ...erreursJson, ...erreursDataInclusion },
  options: optionsOffre,
  variantOf: ({ complet }) => (complet ? 'complet' : ''),
  etape: stagingOf(TABLE),
  references: 'select empreinte from etape_structure',
  perimetres: 'select distinct source from etape_structure',
  read: (octets) => readStructures(octets, geographie()),
  prepare: async (structures) => ({ etape_structure: structures.map(toEtape) }),
  publish: async (publishing) => {
    await publishing.run(onceEach(TABLE))
    return publishOffre(TABLE, publishing)
  },
})

const toEtape = ({ lu, ligne, rang }: Place<StructureLue>) => ({
  ...toRow(lu),
  recherche: searchable(`${lu.nom} ${lu.description ?? ''}`),
  empreinte: referenceOf(lu.identifiantSource),
  ligne,
  rang,
})
