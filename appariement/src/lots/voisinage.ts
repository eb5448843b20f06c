import { clesDe, estDuJour, type Fiche, ficheDe, MAX_PAR_JOUR } from '../rapprocher/fiche.js'
import type { Candidat, Rattachee } from '../rapprocher/rapprocher.js'
import type { EnregistrementLu } from './enregistrement.store.js'

interface Porteurs {
  readonly personnes: Set<string>
  /** Records, not persons: as many as the database counts. */
  enregistrements: number
}

/** The persons round a batch of records, found again by key. Grows as the batch is matched, record after record. */
export class Voisinage {
  private readonly fiches = new Map<string, Rattachee[]>()
  private readonly parCle = new Map<string, Porteurs>()
  private readonly canoniques = new Map<string, string>()

  private constructor(private readonly chargees: ReadonlySet<string>) {}

  /** @param chargees keys that too many records share: nobody is looked for by them */
  static of(voisins: readonly EnregistrementLu[], chargees: readonly string[]): Voisinage {
    const voisinage = new Voisinage(new Set(chargees))
    for (const { personneId, canonique, source, contenu, nir } of voisins)
      if (personneId !== null && canonique !== null) {
        voisinage.canoniques.set(personneId, canonique)
        voisinage.add({ personneId, source, fiche: ficheDe(contenu, nir === null ? [] : [nir]) })
      }
    return voisinage
  }

  canonique = (personneId: string): string => this.canoniques.get(personneId) ?? personneId

  add(rattachee: Rattachee): void {
    const id = this.canonique(rattachee.personneId)
    const rattachees = this.fiches.get(id)
    if (rattachees) rattachees.push(rattachee)
    else this.fiches.set(id, [rattachee])
    for (const cle of clesDe(rattachee.fiche, true)) {
      const porteurs = this.parCle.get(cle) ?? { personnes: new Set(), enregistrements: 0 }
      porteurs.personnes.add(id)
      porteurs.enregistrements += 1
      this.parCle.set(cle, porteurs)
    }
  }

  candidatsDe(fiche: Fiche): Candidat[] {
    const ids = new Set(clesDe(fiche, true).flatMap((cle) => this.porteursDe(cle)))
    return [...ids].sort().map((id) => ({ id, fiches: this.fiches.get(id) ?? [] }))
  }

  private porteursDe(cle: string): readonly string[] {
    const porteurs = this.parCle.get(cle)
    if (!porteurs || this.chargees.has(cle)) return []
    return estDuJour(cle) && porteurs.enregistrements > MAX_PAR_JOUR ? [] : [...porteurs.personnes]
  }
}
