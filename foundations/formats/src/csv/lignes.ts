import { RefusCsv } from './refus.js'

/** A line of the table: it may span several lines of the file. */
export interface LigneCsv {
  /** Line of the file where it begins, from 1. */
  readonly ligne: number
  readonly cellules: readonly string[]
}

const CELLULE_MAX = 65_536
const CELLULES_MAX = 2_000

const GUILLEMET = '"'

/**
 * Cuts text into the lines of a table. A quote opens a value only at its beginning (`12 rue "Le Moulin"` is text); a
 * value in quotes may hold separators, ends of line, and quotes written twice.
 */
export class Decoupage {
  private cellules: string[] = []
  private cellule = ''
  private etat: 'debut' | 'nue' | 'citee' | 'fermee' = 'debut'
  private apresCr = false
  private debut: number

  constructor(
    private readonly separateur: string,
    private ligne = 1,
  ) {
    this.debut = ligne
  }

  /** @throws RefusCsv when quotes are such that what follows would be read askew */
  *write(texte: string): Generator<LigneCsv> {
    for (let place = 0; place < texte.length; place++) {
      const signe = texte[place] as string
      const suiteDeCr = this.apresCr && signe === '\n'
      this.apresCr = signe === '\r'
      if ((signe === '\n' && !suiteDeCr) || signe === '\r') this.ligne += 1
      if (this.etat === 'citee') {
        if (signe !== GUILLEMET) this.append(signe)
        else if (texte[place + 1] === GUILLEMET) {
          this.append(GUILLEMET)
          place += 1
        } else this.etat = 'fermee'
      } else if (signe === this.separateur) this.closeCell()
      else if (signe === '\r' || (signe === '\n' && !suiteDeCr)) yield this.closeLine()
      else if (suiteDeCr) {
        this.debut = this.ligne
      } else if (signe === GUILLEMET && this.etat === 'debut') this.etat = 'citee'
      else if (this.etat === 'fermee') {
        if (signe !== ' ' && signe !== '\t') throw new RefusCsv('CSV_GUILLEMET_MAL_PLACE', this.ligne)
      } else {
        this.etat = 'nue'
        this.append(signe)
      }
    }
  }

  /** The last line, when no end of line closes it. */
  *end(): Generator<LigneCsv> {
    if (this.etat === 'citee') throw new RefusCsv('CSV_GUILLEMET_OUVERT', this.debut)
    if (this.etat !== 'debut' || this.cellules.length > 0) yield this.closeLine()
  }

  private append(signe: string): void {
    this.cellule += signe
    if (this.cellule.length > CELLULE_MAX)
      throw new RefusCsv(this.etat === 'citee' ? 'CSV_GUILLEMET_OUVERT' : 'CSV_LIGNE_TROP_LONGUE', this.debut)
  }

  private closeCell(): void {
    this.cellules.push(this.cellule)
    if (this.cellules.length > CELLULES_MAX) throw new RefusCsv('CSV_LIGNE_TROP_LONGUE', this.debut)
    this.cellule = ''
    this.etat = 'debut'
  }

  private closeLine(): LigneCsv {
    this.closeCell()
    const lue = { ligne: this.debut, cellules: this.cellules }
    this.cellules = []
    this.debut = this.ligne
    return lue
  }
}
