import type { Ecart, Lecture, Rejet } from '../lecture.js'
import { type Colonnes, type Enregistrement, fauteCsv, type LireCellule } from './colonnes.js'
import { decodeText } from './encodage.js'
import { countKnown, type Entete, type Renommages, readEntete } from './entete.js'
import { type CodeRejetCsv, erreursFichierCsv } from './errors.js'
import { Decoupage, type LigneCsv } from './lignes.js'
import { natureOf } from './nature.js'
import { RefusCsv } from './refus.js'

export interface OptionsCsv<C extends Colonnes> {
  /** What a line tells, as reports name it: `beneficiaire` gives `beneficiaire[3]`. */
  readonly nature: string
  readonly renommages?: Renommages
  /** Texts that stand for a blank cell. */
  readonly vides?: readonly string[]
  /** A keyed digest of what names the line, from what could be read of it. */
  readonly referenceDe?: (lu: Partial<Enregistrement<C>>) => string | undefined
}

export interface EnteteCsv {
  readonly separateur: string
  /** Expected columns that the file has. */
  readonly colonnes: readonly string[]
}

type LectureCsv<C extends Colonnes> = Lecture<EnteteCsv, Enregistrement<C>, string, CodeRejetCsv>

const SEPARATEURS = [';', ',', '\t', '|']
/** Written by spreadsheets above the header. */
const DIRECTIVE = /^sep=([;,\t|])\r?\n/i

const isBlank = ({ cellules }: LigneCsv) => cellules.every((cellule) => cellule.trim() === '')

/** The first line that is not blank, if this separator is right; null when it is not whole, or is no table. */
const firstLine = (texte: string, separateur: string): LigneCsv | null => {
  try {
    for (const ligne of new Decoupage(separateur).write(texte)) if (!isBlank(ligne)) return ligne
  } catch (faute) {
    if (!(faute instanceof RefusCsv)) throw faute
  }
  return null
}

/** The separator under which the header names most columns; of several that do, the first. */
const chooseSeparator = (texte: string, colonnes: Colonnes, renommages: Renommages): string => {
  const notes = SEPARATEURS.map((separateur) => {
    const ligne = firstLine(texte, separateur)
    return { separateur, connues: ligne ? countKnown(ligne.cellules, colonnes, renommages) : -1 }
  })
  return notes.reduce((mieux, autre) => (autre.connues > mieux.connues ? autre : mieux)).separateur
}

const toRejet = ({ code, ligne, champ }: RefusCsv): Rejet<CodeRejetCsv> => ({
  kind: 'rejet',
  ligne,
  code,
  champ,
  message: `${erreursFichierCsv[code].cause}${champ === 'fichier' ? '' : ` (${champ})`}`,
})

/** Control characters, and the mark of what another conversion has lost. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLISIBLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFD]/

class Lecteur<C extends Colonnes> {
  private rang = 0
  private vides = 0
  private entete: Entete | null = null

  constructor(
    private readonly colonnes: C,
    private readonly options: OptionsCsv<C>,
    private readonly separateur: string,
  ) {}

  *read(lignes: Iterable<LigneCsv>): Generator<LectureCsv<C>> {
    for (const ligne of lignes) {
      if (isBlank(ligne)) this.vides += 1
      else if (this.entete) yield* this.readLine(ligne, this.entete)
      else yield this.readHeader(ligne)
    }
  }

  end(): LectureCsv<C> {
    if (!this.entete) throw new RefusCsv('CSV_VIDE', 1)
    const compteurs = { lignes: this.rang, lignesVides: this.vides, colonnesIgnorees: this.entete.ignorees }
    return { kind: 'fin', compteurs, ecartsTus: 0 }
  }

  private readHeader({ cellules, ligne }: LigneCsv): LectureCsv<C> {
    this.vides = 0
    this.entete = readEntete(cellules, ligne, this.colonnes, this.options.renommages ?? {})
    const noms = [...this.entete.places.keys()].map((cle) => this.colonnes[cle]?.nom ?? cle)
    return { kind: 'entete', entete: { separateur: this.separateur, colonnes: noms } }
  }

  private *readLine({ ligne, cellules }: LigneCsv, { places, largeur }: Entete): Generator<LectureCsv<C>> {
    this.rang += 1
    const lu: Record<string, unknown> = {}
    const ecarts: Ecart[] = []
    const tell = (champ: string, brut: string, { motif, message }: { motif: string; message: string }) =>
      ecarts.push({
        kind: 'ecart',
        rang: this.rang,
        ligne,
        enregistrement: `${this.options.nature}[${this.rang}]`,
        champ,
        natureValeur: natureOf(brut),
        motif,
        message,
      })

    const enTrop = cellules.slice(largeur).find((cellule) => cellule.trim() !== '')
    if (enTrop !== undefined) {
      // Whatever else is wrong there comes from it.
      tell('ligne', enTrop, fauteCsv('CSV_CELLULES_EN_TROP'))
      yield* ecarts
      return
    }
    for (const [cle, { nom, obligatoire, lire }] of Object.entries(this.colonnes)) {
      const brut = (cellules[places.get(cle) ?? -1] ?? '').trim()
      const valeur = this.readCell(brut, obligatoire, lire)
      if (valeur?.kind === 'faute') tell(nom, brut, valeur)
      else lu[cle] = valeur?.valeur ?? null
    }
    if (ecarts.length === 0) {
      yield { kind: 'enregistrement', rang: this.rang, ligne, enregistrement: lu as Enregistrement<C> }
      return
    }
    const reference = this.options.referenceDe?.(lu as Partial<Enregistrement<C>>)
    for (const ecart of ecarts) yield reference === undefined ? ecart : { ...ecart, reference }
  }

  private readCell(brut: string, obligatoire: boolean, lire: LireCellule<unknown, string>) {
    if (ILLISIBLE.test(brut)) return fauteCsv('CSV_CARACTERE_ILLISIBLE')
    if (brut !== '' && !this.options.vides?.includes(brut)) return lire(brut)
    return obligatoire ? fauteCsv('CSV_VALEUR_ABSENTE') : null
  }
}

/** A header is never longer: what is not closed by then never will be. */
const EN_TETE_MAX = 1_048_576

/** Text to the end of the first line that is not blank, at least. */
const gatherHeader = async (textes: AsyncGenerator<string>): Promise<string> => {
  let debut = ''
  const isWhole = () => SEPARATEURS.some((separateur) => firstLine(debut, separateur) !== null)
  while (debut.length < EN_TETE_MAX && !isWhole()) {
    const { value, done } = await textes.next()
    // No end of line after the header, which is then the whole file.
    if (done) return debut === '' ? debut : `${debut}\n`
    debut += value
  }
  return debut
}

/**
 * Reads a table written as CSV and tells what it finds, in the order of the file. Holds one line at a time. Ends with
 * `fin` (the file is whole) or with `rejet`; throws only what the source throws.
 * @example for await (const lecture of readCsv(octets, { nom: obligatoire('Nom', texte(100)) }, { nature: 'structure' })) …
 */
export async function* readCsv<C extends Colonnes>(
  octets: AsyncIterable<Uint8Array>,
  colonnes: C,
  options: OptionsCsv<C>,
): AsyncGenerator<LectureCsv<C>> {
  const textes = decodeText(octets)
  try {
    const debut = await gatherHeader(textes)
    if (debut.trim() === '') throw new RefusCsv('CSV_VIDE', 1)
    const directive = DIRECTIVE.exec(debut)
    const separateur = directive?.[1] ?? chooseSeparator(debut, colonnes, options.renommages ?? {})
    const decoupage = new Decoupage(separateur, directive ? 2 : 1)
    const lecteur = new Lecteur(colonnes, options, separateur)
    yield* lecteur.read(decoupage.write(debut.slice(directive?.[0].length ?? 0)))
    for await (const texte of textes) yield* lecteur.read(decoupage.write(texte))
    yield* lecteur.read(decoupage.end())
    yield lecteur.end()
  } catch (faute) {
    if (!(faute instanceof RefusCsv)) throw faute
    yield toRejet(faute)
  } finally {
    await textes.return(undefined)
  }
}
