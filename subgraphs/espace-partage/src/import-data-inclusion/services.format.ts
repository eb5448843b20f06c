import { erreursJson } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { erreursDataInclusion } from '../flux-data-inclusion/errors.js'
import type { Geographie } from '../flux-data-inclusion/geographie.js'
import { type Place, readServices, referenceOf } from '../flux-data-inclusion/lecture.js'
import type { ServiceLu } from '../flux-data-inclusion/traduction.js'
import { searchable } from '../recherche/searchable.js'
import { COLONNES_SERVICE, toRow } from './colonnes.js'
import { onceEach, stagingOf, type Table } from './offre.sql.js'
import { type OptionsOffre, optionsOffre } from './options.js'
import { publishOffre } from './publication.store.js'
import { OF_STRUCTURES } from './services-sans-structure.sql.js'

const TABLE: Table = {
  nom: 'service',
  colonnes: COLONNES_SERVICE,
  compteurs: {
    crees: 'servicesCrees',
    modifies: 'servicesModifies',
    retires: 'servicesRetires',
    revenus: 'servicesRevenus',
    anciens: 'servicesPlusAnciens',
  },
}

/** Services of data·inclusion. */
export const servicesDataInclusion = (
  geographie: () => Geographie,
): FileFormat<never, Place<ServiceLu>, OptionsOffre> => ({
  nom: 'data-inclusion-services',
  enregistrements: 'services',
  rapproche: false,
  erreurs: { ...erreursJson, ...erreursDataInclusion },
  options: optionsOffre,
  variantOf: ({ complet }) => (complet ? 'complet' : ''),
  etape: stagingOf(TABLE, `, ''::text as structure_identifiant_source`),
  references: 'select empreinte from etape_service',
  perimetres: 'select distinct source from etape_service',
  read: (octets) => readServices(octets, geographie()),
  prepare: async (services) => ({ etape_service: services.map(toEtape) }),
  publish: async (publishing) => {
    await publishing.run([...onceEach(TABLE), ...OF_STRUCTURES])
    return publishOffre(TABLE, publishing)
  },
})

const toEtape = ({ lu, ligne, rang }: Place<ServiceLu>) => ({
  ...toRow(lu),
  structure_id: null,
  recherche: searchable(`${lu.nom} ${lu.description}`),
  empreinte: referenceOf(lu.identifiantSource),
  ligne,
  rang,
})
