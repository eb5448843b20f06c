import { createAnalyse, Refus } from './analyse.js'
import { chooseDecoder, type Decodeur, hasAccents, looksLikeUtf8 } from './encodage.js'
import { type CodeRejet, erreurs } from './errors.js'
import type { EvenementFlux, OptionsLecture, Rejet } from './evenements.js'
import { createLecture } from './flux.lecture.js'
import { inEqualBlocks } from './octets.js'

/**
 * Reads a beneficiary flow VRSB0801 and tells what it finds, in the order of the file. Holds one record at a time.
 * Ends with `fin` (the file is whole and its total is right) or with `rejet`; throws only what the source throws.
 */
export async function* readFluxCnaf(
  octets: AsyncIterable<Uint8Array>,
  options: OptionsLecture = {},
): AsyncGenerator<EvenementFlux> {
  const attente: EvenementFlux[] = []
  const lecture = createLecture(options, (evenement) => attente.push(evenement))
  const analyse = createAnalyse(lecture)
  let decodeur: Decodeur | undefined
  let verifie = false

  // A refusal leaves saxes as an exception and becomes a value here, after what was read before it.
  const attempt = (lire: () => void): Rejet | undefined => {
    try {
      lire()
      return undefined
    } catch (faute) {
      if (faute instanceof Refus) return toRejet(faute.code, faute.ligne, faute.champ, faute.detail)
      throw faute
    }
  }

  for await (const bloc of inEqualBlocks(octets)) {
    if (decodeur === undefined) {
      const choix = chooseDecoder(bloc)
      if ('code' in choix) return yield toRejet(choix.code, 1, 'encoding')
      decodeur = choix.decodeur
    }
    // Once is enough: the first accents of a file say how it was saved.
    if (!verifie && decodeur.encodage !== 'utf-8' && hasAccents(bloc)) {
      verifie = true
      if (looksLikeUtf8(bloc)) return yield toRejet('ENCODAGE_CONTRADICTOIRE', 1, 'encoding')
    }
    const texte = decodeur.decode(bloc, false)
    const rejet = attempt(() => analyse.write(texte))
    yield* attente.splice(0)
    if (rejet !== undefined) return yield rejet
  }

  if (decodeur === undefined) return yield toRejet('FICHIER_VIDE', 1, 'Racine')
  const reste = decodeur.decode(new Uint8Array(0), true)
  const rejet = attempt(() => {
    if (reste !== '') analyse.write(reste)
    analyse.end()
  })
  yield rejet ?? { kind: 'fin', bilan: lecture.bilan() }
}

function toRejet(code: CodeRejet, ligne: number, champ: string, detail = ''): Rejet {
  return { kind: 'rejet', ligne, code, champ, message: `${erreurs[code].cause}${detail === '' ? '' : ` (${detail})`}` }
}
