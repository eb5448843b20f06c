import { csv } from '@traitdunion/formats'
import type { FileFormat } from '@traitdunion/import'
import { erreursDossier } from '../../dossier/dossier.errors.js'
import type { Sources } from '../accompagnateurs/connus.js'
import { publishReferents } from '../accompagnateurs/referents.store.js'
import { erreursCarnet } from '../carnet.errors.js'
import type { DossiersNommes } from './dossiers-nommes.store.js'
import { type Reorientation, readReorientations } from './reorientation.lecture.js'

const ETAPE = 'create temp table etape_reorientation (rang integer, reference text, personne_id uuid, operation json)'

/** `import_reorientation.csv` of the carnet de bord: who accompanies a person from now on. */
export const formatReorientation = (
  sources: Sources & { readonly dossiers: DossiersNommes },
  renommages: csv.Renommages,
): FileFormat<csv.EnteteCsv, Reorientation> => ({
  nom: 'carnet-reorientation',
  enregistrements: 'reorientations',
  // The persons are those of files that were matched before.
  rapproche: false,
  erreurs: { ...csv.erreursCsv, ...erreursDossier, ...erreursCarnet },
  etape: ETAPE,
  references: 'select reference from etape_reorientation',
  read: (octets, { digest }) => readReorientations(octets, { ...sources, digest, renommages }),
  prepare: async (reorientations, { count }) => {
    count('structuresSansAccompagnateur', reorientations.filter(({ isStructureAlone }) => isStructureAlone).length)
    return {
      etape_reorientation: reorientations.map(({ rang, reference, personneId, operation }) => ({
        rang,
        reference,
        personne_id: personneId,
        operation,
      })),
    }
  },
  publish: async (publishing) => {
    await publishing.run([
      { sql: '/* sql: carnet-lock */ lock table designation_referent in share row exclusive mode' },
    ])
    await publishReferents(publishing, 'select personne_id, rang, operation from etape_reorientation')
    return null
  },
})
