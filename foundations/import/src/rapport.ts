import { type CodeImport, phraseOf } from './errors.js'

export interface EcartRapporte {
  readonly ligne: number
  readonly enregistrement: string
  readonly champ: string
  readonly natureValeur: string
  readonly code: string
  readonly message: string
}

/** What is answered of an import: the same shape for every format, read by `tdu import`. Never a value of the file. */
export interface Rapport {
  readonly etat: 'PUBLIE' | 'DEJA_IMPORTE' | 'REJETE' | 'A_BLANC'
  readonly import?: string
  readonly code?: string
  readonly message?: string
  readonly compteurs?: Readonly<Record<string, number>>
  readonly ecarts?: readonly EcartRapporte[]
  /** Faults beyond those listed. */
  readonly ecartsTus?: number
}

/** Faults told in a report; the others are counted. */
export const ECARTS_DITS = 200

export const refusal = (code: CodeImport): Rapport => ({ etat: 'REJETE', code, message: phraseOf(code) })

/** Options that every format takes. */
export interface OptionsCommunes {
  readonly nom: string
  /** Records in fault that may go to quarantine before the whole file is rejected. */
  readonly tolerer: number
  /** Read, check and match, write nothing. */
  readonly aBlanc: boolean
}

/** What is gathered while a file is read; it goes to the import's row and to the report. */
export class Releve {
  readonly compteurs: Record<string, number> = {}
  readonly ecarts: EcartRapporte[] = []
  ecartsTus = 0

  count = (nom: string, nombre = 1): void => {
    this.compteurs[nom] = (this.compteurs[nom] ?? 0) + nombre
  }

  /** What was counted while a file was published is no longer so when it is not, after all. */
  forgetAllBut(noms: ReadonlySet<string>): void {
    for (const nom of Object.keys(this.compteurs)) if (!noms.has(nom)) delete this.compteurs[nom]
  }

  tell(ecart: EcartRapporte): void {
    if (this.ecarts.length < ECARTS_DITS) this.ecarts.push(ecart)
    else this.ecartsTus += 1
  }
}
