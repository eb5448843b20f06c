import { csv } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { erreursCarnet } from '../carnet.errors.js'
import { siret } from '../numeros.js'
import { publishStructures } from './publication.store.js'

const { facultative, obligatoire, readCsv, texte } = csv

/**
 * What is taken of the structures: their name, by which the other files call them, and their SIRET, by which the hub
 * knows them. The rest has its owner: espace-partage.
 */
export const colonnesStructure = {
  nom: obligatoire('Nom', texte(200), 'Nom de la structure', 'Structure'),
  siret: facultative('Siret', siret),
}

type Structure = csv.Enregistrement<typeof colonnesStructure>

const ETAPE = 'create temp table etape_structure (nom_comparable text, nom text, siret text)'

/** `import_structures.csv` of the carnet de bord. */
export const formatStructures = (renommages: csv.Renommages): FileFormat<csv.EnteteCsv, Structure> => ({
  nom: 'carnet-structures',
  enregistrements: 'structures',
  rapproche: false,
  erreurs: { ...csv.erreursCsv, ...erreursCarnet },
  etape: ETAPE,
  read: (octets) => readCsv(octets, colonnesStructure, { nature: 'structure', renommages }),
  prepare: async (structures, { count }) => {
    count('structuresSansSiret', structures.filter(({ siret }) => siret === null).length)
    return {
      etape_structure: structures.map(({ nom, siret }) => ({ nom_comparable: csv.comparable(nom), nom, siret })),
    }
  },
  publish: publishStructures,
})
