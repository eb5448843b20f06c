import { type FormeXml, type LectureXml, readXml } from '@traitdunion/formats'
import type { Memoire } from './coherence.js'
import { type CodeRejet, erreursFichier } from './errors.js'
import { isEspaceLheo, structureOf } from './espaces.js'
import { etabliLe } from './etabli-le.js'
import type { LectureLheo } from './evenements.js'
import { readFormation } from './formation.lecture.js'
import { RefusLheo } from './refus.js'
import { structureFormation } from './structure/formation.js'

const forme: FormeXml = {
  enveloppes: ['lheo', 'offres'],
  attributs: true,
  espaces: isEspaceLheo,
  enregistrement: 'formation',
  limites: { jeton: 200_000, enregistrement: 8_000_000, elements: 200_000, profondeur: 40 },
}

/**
 * Reads a catalogue in LHÉO 2 and tells what it finds, in the order of the file. Holds one formation at a time. Ends with
 * `fin` (the file is whole) or with `rejet`; throws only what the source throws.
 */
export const readLheo = (octets: AsyncIterable<Uint8Array>): AsyncGenerator<LectureLheo> =>
  readXml<LectureLheo, CodeRejet>(octets, { forme, createLecture, erreurs: erreursFichier })

function createLecture(emit: (evenement: LectureLheo) => void): LectureXml<LectureLheo> {
  let structure = structureFormation
  const memoire: Memoire = { numeros: new Set() }
  const compte = { formations: 0, ignores: 0, tus: 0 }
  const onIgnored = () => {
    compte.ignores += 1
  }
  return {
    onEnveloppe(nom, attributs, espace) {
      if (nom !== 'lheo') return
      structure = structureOf(espace)
      emit({ kind: 'entete', entete: { espace, etabliLe: etabliLe(attributs) } })
    },
    onBlock() {},
    onBlockEnd(noeud) {
      // Beside the formations the standard has `extras`, which are free.
      if (noeud.nom !== 'formation') {
        if (noeud.nom !== 'extras') compte.ignores += 1
        return
      }
      compte.formations += 1
      const lue = readFormation(noeud, { rang: compte.formations, structure, memoire, onIgnored })
      compte.tus += lue.ecartsTus
      for (const evenement of lue.evenements) emit(evenement)
    },
    onEnd(ligne) {
      if (compte.formations === 0) throw new RefusLheo('CATALOGUE_VIDE', ligne, 'offres')
    },
    fin: () => ({ kind: 'fin', compteurs: { defautsSansEffet: compte.ignores }, ecartsTus: compte.tus }),
  }
}
