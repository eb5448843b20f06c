import type { Rejet } from '../lecture.js'
import { inEqualBlocks } from '../octets.js'
import { createAnalyse, type Recepteur, Refus } from './analyse.js'
import { chooseDecoder, type Decodeur, hasAccents, looksLikeUtf8 } from './encodage.js'
import type { CodeRejetXml } from './errors.js'
import type { FormeXml } from './forme.js'

/** What becomes of the blocks of one file: a receiver that tells events, and the last of them. */
export interface LectureXml<Evenement> extends Recepteur {
  /** Told only after the last byte, since what follows the root may still refuse the file. */
  fin(): Evenement
}

export interface FormatXml<Evenement, Code extends string> {
  readonly forme: FormeXml
  readonly createLecture: (emit: (evenement: Evenement) => void) => LectureXml<Evenement>
  /** Why a file is refused, for each code that its reading may give. */
  readonly erreurs: Readonly<Record<Code | CodeRejetXml, { readonly cause: string }>>
}

/**
 * Reads a file and tells what its format makes of it, in the order of the file. Holds one record at a time. Ends with
 * the format's last event (the file is whole) or with `rejet`; throws only what the source throws.
 */
export async function* readXml<Evenement, Code extends string>(
  octets: AsyncIterable<Uint8Array>,
  { forme, createLecture, erreurs }: FormatXml<Evenement, Code>,
): AsyncGenerator<Evenement | Rejet<Code | CodeRejetXml>> {
  const attente: Evenement[] = []
  const lecture = createLecture((evenement) => attente.push(evenement))
  const analyse = createAnalyse(forme, lecture)
  let decodeur: Decodeur | undefined
  let verifie = false

  const toRejet = (
    code: Code | CodeRejetXml,
    ligne: number,
    champ: string,
    detail = '',
  ): Rejet<Code | CodeRejetXml> => {
    const message = `${erreurs[code].cause}${detail === '' ? '' : ` (${detail})`}`
    return { kind: 'rejet', ligne, code, champ, message }
  }
  // A refusal leaves saxes as an exception and becomes a value here, after what was read before it.
  const attempt = (lire: () => void): Rejet<Code | CodeRejetXml> | undefined => {
    try {
      lire()
      return undefined
    } catch (faute) {
      if (faute instanceof Refus) return toRejet(faute.code as Code, faute.ligne, faute.champ, faute.detail)
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

  if (decodeur === undefined) return yield toRejet('FICHIER_VIDE', 1, forme.enveloppes[0])
  const reste = decodeur.decode(new Uint8Array(0), true)
  const rejet = attempt(() => {
    if (reste !== '') analyse.write(reste)
    analyse.end()
  })
  yield* attente.splice(0)
  yield rejet ?? lecture.fin()
}
