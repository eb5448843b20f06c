import { type FileFormat, oui } from '@traitdunion/import'
import { isSiret } from '@traitdunion/subgraph'
import { z } from 'zod'
import { type EnteteLheo, erreurs as erreursFlux, type FormationLheo, readLheo } from '../flux-lheo/index.js'
import { erreursPublication } from './errors.js'
import { toEtapes } from './etape.js'
import { ETAPE } from './etape.sql.js'
import { type OptionsCatalogue, publishCatalogue } from './publication.store.js'

const options = z.object({ complet: oui, autoriserRetraits: oui })

/** A catalogue of the training offer in LHÉO 2. It names nobody: nothing of it is matched. */
export const catalogueLheo: FileFormat<EnteteLheo, FormationLheo, OptionsCatalogue> = {
  nom: 'lheo',
  enregistrements: 'formations',
  rapproche: false,
  erreurs: { ...erreursFlux, ...erreursPublication },
  options,
  variantOf: ({ complet }) => (complet ? 'complet' : ''),
  etape: ETAPE,
  references: 'select numero from etape_formation',
  perimetres: 'select distinct emetteur from etape_formation where emetteur is not null',
  read: readLheo,
  serieOf: ({ etabliLe }) => (etabliLe === null ? undefined : { nom: 'CATALOGUE', etabliLe }),
  weightOf: ({ actions }) => actions.reduce((weight, { sessions }) => weight + 1 + sessions.length, 1),
  prepare: async (formations, { count }) => {
    count('actions', formations.flatMap(({ actions }) => actions).length)
    count('sessions', formations.flatMap(({ actions }) => actions.flatMap(({ sessions }) => sessions)).length)
    count(
      'sessionsSansDebut',
      formations.reduce((sum, { sessionsSansDebut }) => sum + sessionsSansDebut, 0),
    )
    count('siretsSansCleJuste', formations.filter(({ organisme }) => !isSiret(organisme.siret)).length)
    return toEtapes(formations)
  },
  publish: publishCatalogue,
}
