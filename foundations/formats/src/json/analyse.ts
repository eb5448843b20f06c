import { Tokenizer, TokenType } from '@streamparser/json'
import type { CodeEcartJson } from './errors.js'
import type { Morceau } from './morceaux.js'
import { Refus } from './refus.js'

export interface Limites {
  /** Characters of one record. */
  readonly caracteres: number
  readonly profondeur: number
}

/** What the writing of a record does not let be read with certainty. */
export interface FauteEcriture {
  readonly code: CodeEcartJson
  readonly champ: readonly (string | number)[]
}

export interface Brut {
  readonly ligne: number
  readonly valeur: unknown
  readonly fautes: readonly FauteEcriture[]
}

export interface Analyse {
  write(morceau: Morceau): void
  end(ligne: number): void
}

/** What the next token may be. */
type Attendu = 'racine' | 'valeur' | 'valeur-ou-fin' | 'cle' | 'cle-ou-fin' | 'deux-points' | 'suite' | 'rien'

interface Cadre {
  /** What is built; a list of records builds nothing, each of its elements leaves as soon as it is whole. */
  readonly valeur: Record<string, unknown> | unknown[] | 'enregistrements'
  cle: string
}

interface AnalyseOptions {
  /** Where an object that is not itself a record holds lists of them: `items`, `donnees.services`. */
  readonly chemins: ReadonlySet<string>
  readonly limites: Limites
  readonly onRecord: (brut: Brut) => void
}

/** A tokenizer for which a number that cannot be held as it is written is none. */
class Jetons extends Tokenizer {
  protected override parseNumber(ecrit: string): number {
    const nombre = Number(ecrit)
    // An integer beyond what a double holds would come out as another one.
    return Number.isFinite(nombre) && (!Number.isInteger(nombre) || Number.isSafeInteger(nombre)) ? nombre : Number.NaN
  }
}

/** The name of a field. A key may also be a value of the file, which a report must not repeat. */
const NAME = /^[A-Za-z_][\w-]{0,40}$/

/** What PostgreSQL cannot hold in a text: a NUL, or half of a surrogate pair. */
const UNWRITABLE = /\0|\p{Surrogate}/u

/** A key named __proto__ is a key like another, and must not reach the prototype. */
const setKey = (objet: Record<string, unknown>, cle: string, valeur: unknown): void => {
  if (cle === '__proto__') Object.defineProperty(objet, cle, { value: valeur, enumerable: true, configurable: true })
  else objet[cle] = valeur
}

/**
 * Builds records from a JSON array of them, from an object that holds such arrays, or from objects that follow one
 * another (NDJSON). Which of the three is seen from the first characters; no more than one record is held.
 */
export function createAnalyse({ chemins, limites, onRecord }: AnalyseOptions): Analyse {
  const jetons = new Jetons()
  const cadres: Cadre[] = []
  let attendu: Attendu = 'racine'
  let ligne = 1
  let debut = 1
  let taille = 0
  let sansJeton = 0
  let fautes: FauteEcriture[] = []
  /** The object at the root has shown a list of records: it is not one itself. */
  let estEnveloppe = false
  let racines = 0

  const fail = (code: Refus['code']): never => {
    throw new Refus(code, ligne, pathOf().join('.') || 'fichier')
  }
  const pathOf = (): (string | number)[] => {
    const from = cadres.findLastIndex(({ valeur }) => valeur === 'enregistrements') + 1
    return cadres
      .slice(from)
      .map(({ valeur, cle }) => (Array.isArray(valeur) ? valeur.length : cle))
      .filter((step) => step !== '')
      .map((step) => (typeof step === 'number' || NAME.test(step) ? step : '…'))
  }
  const note = (code: CodeEcartJson) => fautes.push({ code, champ: pathOf() })
  const isRecordStart = () => cadres.length === 0 || cadres.at(-1)?.valeur === 'enregistrements'

  const begin = () => {
    if (!isRecordStart()) return
    debut = ligne
    taille = 0
    fautes = []
  }

  const isListOfRecords = (): boolean => {
    if (cadres.length === 0) return true
    const inObjects = cadres.every(({ valeur }) => valeur !== 'enregistrements' && !Array.isArray(valeur))
    return inObjects && chemins.has(cadres.map(({ cle }) => cle).join('.'))
  }

  const open = (isArray: boolean) => {
    begin()
    if (cadres.length >= limites.profondeur) fail('JSON_LIMITE')
    if (isArray && isListOfRecords()) {
      estEnveloppe ||= cadres.length > 0
      cadres.push({ valeur: 'enregistrements', cle: '' })
    } else cadres.push({ valeur: isArray ? [] : {}, cle: '' })
    attendu = isArray ? 'valeur-ou-fin' : 'cle-ou-fin'
  }

  const place = (valeur: unknown) => {
    const cadre = cadres.at(-1)
    if (cadre === undefined) {
      if (!estEnveloppe) onRecord({ ligne: debut, valeur, fautes })
      estEnveloppe = false
      attendu = 'racine'
      return
    }
    attendu = 'suite'
    if (cadre.valeur === 'enregistrements') {
      onRecord({ ligne: debut, valeur, fautes })
      taille = 0
      fautes = []
    } else if (Array.isArray(cadre.valeur)) cadre.valeur.push(valeur)
    else setKey(cadre.valeur, cadre.cle, valeur)
  }

  const close = (isArray: boolean) => {
    const cadre = cadres.at(-1)
    if (cadre === undefined || isArray !== (cadre.valeur === 'enregistrements' || Array.isArray(cadre.valeur)))
      return fail('JSON_MAL_FORME')
    cadres.pop()
    if (cadre.valeur !== 'enregistrements') return place(cadre.valeur)
    taille = 0
    fautes = []
    attendu = cadres.length === 0 ? 'rien' : 'suite'
  }

  const onKey = (cle: string) => {
    const cadre = cadres.at(-1) as Cadre
    cadre.cle = cle
    if (Object.hasOwn(cadre.valeur as object, cle)) note('JSON_CLE_EN_DOUBLE')
    attendu = 'deux-points'
  }

  const onLeaf = (valeur: unknown) => {
    if (attendu === 'racine') fail(racines > 0 ? 'JSON_MAL_FORME' : 'JSON_RACINE_INATTENDUE')
    begin()
    if (Number.isNaN(valeur)) note('JSON_NOMBRE_IMPRECIS')
    if (typeof valeur === 'string' && UNWRITABLE.test(valeur)) note('JSON_CARACTERE_REFUSE')
    place(valeur)
  }

  const onContainer = (isArray: boolean) => {
    // Objects may follow one another; a list is alone.
    if (attendu === 'racine' && racines > 0 && isArray) fail('JSON_MAL_FORME')
    if (attendu === 'racine') racines += 1
    open(isArray)
  }

  const takesValue = () => attendu === 'racine' || attendu === 'valeur' || attendu === 'valeur-ou-fin'

  jetons.onToken = ({ token, value }) => {
    sansJeton = 0
    taille += typeof value === 'string' ? value.length : 1
    if (taille > limites.caracteres) fail('JSON_LIMITE')
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        if (!takesValue()) fail('JSON_MAL_FORME')
        return onContainer(token === TokenType.LEFT_BRACKET)
      case TokenType.RIGHT_BRACE:
        if (attendu !== 'cle-ou-fin' && attendu !== 'suite') fail('JSON_MAL_FORME')
        return close(false)
      case TokenType.RIGHT_BRACKET:
        if (attendu !== 'valeur-ou-fin' && attendu !== 'suite') fail('JSON_MAL_FORME')
        return close(true)
      case TokenType.COLON:
        if (attendu !== 'deux-points') fail('JSON_MAL_FORME')
        attendu = 'valeur'
        return
      case TokenType.COMMA: {
        if (attendu !== 'suite') fail('JSON_MAL_FORME')
        const valeur = cadres.at(-1)?.valeur
        attendu = valeur === 'enregistrements' || Array.isArray(valeur) ? 'valeur' : 'cle'
        return
      }
      default:
        if (token === TokenType.STRING && (attendu === 'cle' || attendu === 'cle-ou-fin')) return onKey(value as string)
        if (!takesValue()) fail('JSON_MAL_FORME')
        return onLeaf(value)
    }
  }

  return {
    write(morceau) {
      ligne = morceau.ligne
      sansJeton += morceau.octets.length
      // A text that never ends gives no token to count.
      if (sansJeton > limites.caracteres * 4) fail('JSON_LIMITE')
      try {
        jetons.write(morceau.octets)
      } catch (fault) {
        throw fault instanceof Refus ? fault : new Refus('JSON_MAL_FORME', ligne)
      }
    },
    end(derniere) {
      ligne = derniere
      try {
        jetons.end()
      } catch (fault) {
        throw fault instanceof Refus ? fault : new Refus('JSON_TRONQUE', ligne)
      }
      if (cadres.length > 0) fail('JSON_TRONQUE')
      if (attendu === 'racine' && racines === 0) fail('JSON_VIDE')
    },
  }
}
