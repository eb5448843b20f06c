import { type FormeXml, readXml } from '@traitdunion/formats'
import { type CodeRejet, erreursFichier } from './errors.js'
import type { EvenementFlux, OptionsLecture } from './evenements.js'
import { createLecture } from './flux.lecture.js'

const forme: FormeXml = {
  enveloppes: ['Racine'],
  attributs: false,
  espaces: null,
  enregistrement: 'dossier',
  limites: { jeton: 100_000, enregistrement: 2_000_000, elements: 50_000, profondeur: 40 },
}

/**
 * Reads a beneficiary flow VRSB0801 and tells what it finds, in the order of the file. Holds one record at a time.
 * Ends with `fin` (the file is whole and its total is right) or with `rejet`; throws only what the source throws.
 */
export const readFluxCnaf = (
  octets: AsyncIterable<Uint8Array>,
  options: OptionsLecture = {},
): AsyncGenerator<EvenementFlux> =>
  readXml<EvenementFlux, CodeRejet>(octets, {
    forme,
    createLecture: (emit) => createLecture(options, emit),
    erreurs: erreursFichier,
  })
